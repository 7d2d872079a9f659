package tandem.sales.deal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** What changes of a deal, from its closing on; what is absent stays as it is. */
@Schema(name = "DealPatch")
record DealAmendment(
    @Schema(description = "Now if absent.") Instant occurredAt,
    @Schema(examples = "a discount agreed later") @Size(max = Bounds.REASON) String reason,
    @Size(max = Bounds.LABEL) String customer,
    @Schema(description = "Major units; of a deal with one line.", examples = "9000.00")
        @DecimalMin("0")
        BigDecimal amount,
    @Schema(description = "With new amounts only.") String currency,
    LocalDate promisedOn,
    @Schema(description = "All lines.") @Size(min = 1, max = Bounds.LINES)
        List<@Valid LineRequest> lines,
    @Schema(description = "All shares.") @Size(min = 1, max = Bounds.CREDITS)
        List<@Valid CreditRequest> credits,
    @Schema(hidden = true) Set<Clearable> clear) {

  /** The fields that may be empty. */
  @Schema(name = "DealClearable")
  enum Clearable {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("promisedOn")
    PROMISED_ON
  }

  DealAmendment {
    clear = clear == null ? Set.of() : Set.copyOf(clear);
  }

  Agreement agreement(Terms old) {
    return new Agreement(
        amount, currency == null ? old.currency() : currency, null, lines, credits);
  }

  /** What the terms are after it; the customer is resolved already, null where absent. */
  Outcome<Terms> on(Terms old, UUID newCustomer, Named named) {
    Agreement agreement = agreement(old);
    return lines(old, agreement, named)
        .then(
            agreed ->
                (credits == null ? Outcome.done(old.credits()) : agreement.credits(named, null))
                    .map(
                        shares ->
                            new Terms(
                                clear.contains(Clearable.CUSTOMER)
                                    ? null
                                    : newCustomer == null ? old.customer() : newCustomer,
                                agreement.currency(),
                                clear.contains(Clearable.PROMISED_ON)
                                    ? null
                                    : promisedOn == null ? old.promisedOn() : promisedOn,
                                agreed,
                                shares)))
        .then(Terms::checked)
        .then(agreement::adding);
  }

  private Outcome<List<Line>> lines(Terms old, Agreement agreement, Named named) {
    if (lines != null) {
      return agreement.lines(named, null);
    }
    boolean otherCurrency = !agreement.currency().equals(old.currency());
    if (amount == null) {
      return otherCurrency
          ? Outcome.refused(Refusal.invalid("amount", "required"))
          : Outcome.done(old.lines());
    }
    if (old.lines().size() > 1) {
      return Outcome.refused(Refusal.invalid("lines", "deal.lines-needed"));
    }
    Line line = old.lines().getFirst();
    return Outcome.done(
        List.of(
            new Line(
                line.product(),
                line.quantity(),
                otherCurrency ? null : line.listPrice(),
                Money.minorUnits(amount, agreement.currency()))));
  }

  /** The names of the fields that differ. */
  static List<String> changes(Terms old, Terms now) {
    List<String> changed = new ArrayList<>();
    if (!Objects.equals(old.customer(), now.customer())) {
      changed.add("customer");
    }
    if (!old.currency().equals(now.currency())) {
      changed.add("currency");
    }
    if (!Objects.equals(old.promisedOn(), now.promisedOn())) {
      changed.add("promisedOn");
    }
    if (!old.lines().equals(now.lines())) {
      changed.add("lines");
    }
    if (!old.credits().equals(now.credits())) {
      changed.add("credits");
    }
    return changed;
  }
}
