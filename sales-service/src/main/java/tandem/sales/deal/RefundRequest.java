package tandem.sales.deal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Asks to give money back. */
@Schema(name = "DealRefund")
record RefundRequest(
    @Schema(description = "Now if absent.", examples = "2026-03-02T10:00:00Z") Instant occurredAt,
    @Schema(examples = "one unit returned") @Size(max = Bounds.REASON) String reason,
    @Schema(description = "Major units; all that is left if absent.", examples = "100.00")
        @DecimalMin(value = "0", inclusive = false)
        BigDecimal amount,
    @Schema(description = "The line it is for, from 1; the whole deal if absent.", examples = "1")
        @Min(1)
        Integer line) {

  Refund refund(Instant at, long minor) {
    return new Refund(at, line, minor, reason);
  }
}
