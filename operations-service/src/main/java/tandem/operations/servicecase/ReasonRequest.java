package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That something is done to a case, and why. */
record ReasonRequest(
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Waits for the customer's log.")
        String reason,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
