package tandem.sales.deal;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A deal made directly, in a request or a row of an import. */
@Schema(name = "NewDeal")
record DealRequest(
    @Schema(description = "Its id in the system it comes from.", examples = "D-1001")
        @Size(min = 1, max = Bounds.LABEL)
        String externalId,
    @Schema(examples = "acme") @Size(max = Bounds.LABEL) String customer,
    @Schema(description = "Credited with the whole deal, unless `credits` says otherwise.")
        @Size(max = Bounds.LABEL)
        String owner,
    @Schema(description = "Sold, unless `lines` says otherwise.", examples = "GTX Pro")
        @Size(max = Bounds.LABEL)
        String product,
    @Schema(description = "Major units; the sum of the lines if absent.", examples = "9500.00")
        @DecimalMin("0")
        BigDecimal amount,
    @Schema(description = "ISO 4217.", examples = "EUR") String currency,
    @Schema(description = "When it was closed; now if absent.", examples = "2026-02-27T16:00:00Z")
        @JsonAlias("occurredAt")
        Instant closedAt,
    @Schema(description = "The delivery date promised.", examples = "2026-04-01")
        LocalDate promisedOn,
    @Size(max = Bounds.LINES) List<@Valid LineRequest> lines,
    @Schema(description = "Shares add up to 1.") @Size(max = Bounds.CREDITS)
        List<@Valid CreditRequest> credits) {

  Agreement agreement() {
    return new Agreement(amount, currency, promisedOn, lines, credits);
  }
}
