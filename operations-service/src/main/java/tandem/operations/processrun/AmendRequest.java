package tandem.operations.processrun;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Corrections of a run; what is absent stays as it is. */
@Schema(name = "ProcessRunAmendment")
record AmendRequest(
    @Schema(description = "The customer's id in the sales service.") UUID customer,
    @Schema(description = "The deal's id in the sales service.") UUID deal,
    @Size(min = 1, max = Bounds.LABEL) @Schema(description = "Id or external id of a person.")
        String requestedBy,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Booked for the wrong deal.")
        String reason) {

  /** The names of the fields that the request gives. */
  List<String> fields() {
    List<String> given = new ArrayList<>();
    if (customer != null) {
      given.add("customer");
    }
    if (deal != null) {
      given.add("deal");
    }
    if (requestedBy != null) {
      given.add("requestedBy");
    }
    return given;
  }
}
