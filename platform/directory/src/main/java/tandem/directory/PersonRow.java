package tandem.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import tandem.events.Bounds;

/**
 * A row of an import of people.
 *
 * @param name null where somebody who is known keeps it
 * @param manager a reference
 * @param from the first day in this place where it is not the first; else absent
 * @param leftOn the first day no longer here
 */
record PersonRow(
    @NotNull @Size(min = 1, max = Bounds.LABEL) String externalId,
    @Size(min = 1, max = Bounds.LABEL) String name,
    @Pattern(regexp = Person.ADDRESS, message = "constraint.Email") @Size(max = Bounds.EMAIL)
        String email,
    @Size(min = 1, max = Bounds.LABEL) String team,
    @Size(min = 1, max = Bounds.LABEL) String department,
    @Size(min = 1, max = Bounds.LABEL) String region,
    @Size(min = 1, max = Bounds.LABEL) String manager,
    @Size(min = 1, max = Bounds.LABEL) String level,
    LocalDate from,
    LocalDate leftOn) {}
