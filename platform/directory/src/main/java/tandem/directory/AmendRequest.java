package tandem.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Corrections of a person; what is absent stays as it is. */
@Schema(name = "PersonPatch")
record AmendRequest(
    @Size(min = 1, max = Bounds.LABEL) String name,
    @Email @Size(max = Bounds.EMAIL) String email,
    LocalDate leftOn,
    @Valid @Schema(description = "The place the person first had, where it was recorded wrongly.")
        FirstPlace first,
    @Size(max = Bounds.REASON) @Schema(examples = "The name was misspelt.") String reason,
    @Schema(hidden = true) Set<Clearable> clear) {

  /** The fields that may be empty. */
  enum Clearable {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("leftOn")
    LEFT_ON
  }

  AmendRequest {
    clear = clear == null ? Set.of() : Set.copyOf(clear);
  }

  record FirstPlace(
      @Size(min = 1, max = Bounds.LABEL) String team,
      @Size(min = 1, max = Bounds.LABEL) String department,
      @Size(min = 1, max = Bounds.LABEL) String region,
      @Size(min = 1, max = Bounds.LABEL) String manager,
      @Size(min = 1, max = Bounds.LABEL) String level) {

    Place place(UUID managerId) {
      return new Place(team, department, region, managerId, level);
    }
  }
}
