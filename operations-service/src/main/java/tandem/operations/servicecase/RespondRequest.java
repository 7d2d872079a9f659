package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the customer gets an answer. */
record RespondRequest(
    @Schema(
            description = "Whether no human gave it: it stops no clock then; no if absent.",
            examples = "false")
        Boolean automatic,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {

  RespondRequest {
    automatic = Boolean.TRUE.equals(automatic);
  }
}
