package tandem.operations.process;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A step and whether the customer gains by it. */
@Embeddable
record ProcessStep(
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Assemble") String name,
    @Column(name = "value_adding") @Schema(examples = "true") boolean valueAdding) {}
