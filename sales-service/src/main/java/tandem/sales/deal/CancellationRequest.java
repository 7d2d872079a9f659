package tandem.sales.deal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Asks to cancel what is left of a deal. */
@Schema(name = "DealCancellation")
record CancellationRequest(
    @Schema(description = "Now if absent.", examples = "2026-03-02T10:00:00Z") Instant occurredAt,
    @Schema(examples = "customer withdrew") @Size(max = Bounds.REASON) String reason) {}
