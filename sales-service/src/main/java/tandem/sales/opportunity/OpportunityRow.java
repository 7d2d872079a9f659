package tandem.sales.opportunity;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tandem.events.Bounds;
import tandem.sales.deal.Agreement;

/**
 * What a row of an import of opportunities has beside its fields: how it ended.
 *
 * @param state open if absent
 * @param amount of the deal of a won one; what was expected if absent. Without either it is won,
 *     and brings no deal
 */
record OpportunityRow(
    OpportunityState state,
    Instant closedAt,
    @DecimalMin("0") BigDecimal amount,
    @Size(max = Bounds.REASON) String lossReason) {

  OpportunityRow {
    state = Objects.requireNonNullElse(state, OpportunityState.OPEN);
  }

  boolean isOpen() {
    return state == OpportunityState.OPEN;
  }

  /** What was agreed if it was won; empty where nobody knows for how much. */
  Optional<Agreement> agreement(Opportunity it) {
    return Optional.ofNullable(amount == null ? it.expected() : amount)
        .map(known -> new Agreement(known, it.currency(), null, null, null));
  }
}
