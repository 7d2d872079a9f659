package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a run ends without being done. */
record AbandonRequest(
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "The customer withdrew.") String reason,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
