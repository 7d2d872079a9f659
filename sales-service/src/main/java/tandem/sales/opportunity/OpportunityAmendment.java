package tandem.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Money;
import tandem.web.Outcome;

/** What changes of an opportunity; what is absent stays as it is. */
@Schema(name = "OpportunityPatch")
record OpportunityAmendment(
    @Schema(description = "Now if absent.") Instant occurredAt,
    @Schema(examples = "handed over") @Size(max = Bounds.REASON) String reason,
    @Pattern(regexp = ".*\\S.*") @Size(max = Bounds.LABEL) String name,
    @Schema(description = "Who works on it from now on; what was opened or closed stays.")
        @Size(max = Bounds.LABEL)
        String owner,
    @Size(max = Bounds.LABEL) String customer,
    @Size(max = Bounds.LABEL) String product,
    @Schema(description = "Corrects when it was opened.") Instant openedAt,
    @Schema(description = "Major units.", examples = "12000.00") @DecimalMin("0")
        BigDecimal expectedAmount,
    @Schema(description = "Of the expected amount; the one it has if absent.") String currency,
    LocalDate expectedCloseOn,
    @Size(max = Bounds.LABEL) String competitor,
    @Schema(hidden = true) Set<Clearable> clear) {

  /** The fields that may be empty. */
  @Schema(name = "OpportunityClearable")
  enum Clearable {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("expectedAmount")
    EXPECTED_AMOUNT,
    @JsonProperty("expectedCloseOn")
    EXPECTED_CLOSE_ON,
    @JsonProperty("competitor")
    COMPETITOR
  }

  OpportunityAmendment {
    clear = clear == null ? Set.of() : Set.copyOf(clear);
  }

  /** What it is about after it; the references are resolved already, null where absent. */
  Outcome<Content> on(Content old, UUID newOwner, UUID newCustomer, UUID newProduct) {
    String in = currency == null ? old.currency() : currency;
    BigDecimal amount =
        changed(
            Clearable.EXPECTED_AMOUNT,
            expectedAmount,
            old.expectedAmount() == null
                ? null
                : Money.amount(old.expectedAmount(), old.currency()));
    return Drafts.expected(amount, in)
        .map(
            minor ->
                new Content(
                    name == null ? old.name() : name,
                    newOwner == null ? old.owner() : newOwner,
                    changed(Clearable.CUSTOMER, newCustomer, old.customer()),
                    changed(Clearable.PRODUCT, newProduct, old.product()),
                    in,
                    minor,
                    changed(Clearable.EXPECTED_CLOSE_ON, expectedCloseOn, old.expectedCloseOn()),
                    changed(Clearable.COMPETITOR, competitor, old.competitor())));
  }

  private <T> T changed(Clearable field, T given, T old) {
    return clear.contains(field) ? null : given == null ? old : given;
  }
}
