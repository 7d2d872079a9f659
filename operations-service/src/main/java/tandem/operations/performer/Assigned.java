package tandem.operations.performer;

import java.util.UUID;
import tandem.directory.Person;
import tandem.records.Field;

/** Who is to work, as acts ask for it. */
public record Assigned(
    @Field(
            en = "Performer",
            zh = "执行人",
            unseen = true,
            to = Person.class,
            help = "The caller, where neither performer nor team is said.")
        UUID performer,
    @Field(
            en = "Team",
            zh = "团队",
            example = "Desk",
            help = "Where it is another than the performer's own, or none is known.")
        String team) {}
