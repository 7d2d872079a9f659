package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a case goes to another person or team. */
record TransferRequest(
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Id or external id of a person.", examples = "E-301")
        String owner,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Where it is another than the owner's own, or none is known.")
        String team,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Needs an engineer.") String reason,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
