package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Asks for a run of a process. */
record RunRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "R-2041") String externalId,
    @NotBlank @Schema(description = "Id or external id.", examples = "delivery") String process,
    @Schema(description = "The customer's id in the sales service.") UUID customer,
    @Schema(description = "The deal's id in the sales service.") UUID deal,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Id or external id of a person; the caller if absent.")
        String requestedBy,
    @JsonAlias({"at", "requestedAt"})
        @Schema(description = "Now if absent.", examples = "2026-03-02T09:30:00Z")
        Instant occurredAt) {}
