package tandem.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/**
 * A person to record, and a row of an import of people.
 *
 * @param manager a reference
 * @param from in an import, the first day in this place where it is not the first; else absent
 */
record PersonRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "E-117") String externalId,
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Lin Wei") String name,
    @Email @Size(max = Bounds.EMAIL) @Schema(examples = "lin.wei@example.com") String email,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "North") String team,
    @Size(min = 1, max = Bounds.LABEL) String department,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "EMEA") String region,
    @Size(min = 1, max = Bounds.LABEL) @Schema(description = "Id or external id of a person.")
        String manager,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "representative") String level,
    @Schema(description = "In imports: the first day in this place.") LocalDate from,
    @Schema(description = "In imports: the first day no longer here.") LocalDate leftOn) {

  Place place(UUID managerId) {
    return new Place(team, department, region, managerId, level);
  }
}
