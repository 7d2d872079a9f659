package tandem.operations.process;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import tandem.records.Field;

/** A step and whether the customer gains by it. */
@Embeddable
record ProcessStep(
    @Field(en = "Step", zh = "步骤", required = true, example = "Pack") String name,
    @Field(en = "Value adding", zh = "增值", help = "Whether the customer gains by it.")
        @Column(name = "value_adding")
        boolean valueAdding) {}
