package tandem.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A person's new place; what is absent of it is not known. */
record MoveRequest(
    @NotNull
        @Schema(
            description = "The first day in the new place; it may have passed.",
            examples = "2026-03-01")
        LocalDate from,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "South") String team,
    @Size(min = 1, max = Bounds.LABEL) String department,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "EMEA") String region,
    @Size(min = 1, max = Bounds.LABEL) String manager,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "supervisor") String level,
    @Size(max = Bounds.REASON) @Schema(examples = "The teams were merged.") String reason) {

  Place place(UUID managerId) {
    return new Place(team, department, region, managerId, level);
  }
}
