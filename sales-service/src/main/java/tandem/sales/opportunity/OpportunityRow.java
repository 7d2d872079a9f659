package tandem.sales.opportunity;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import tandem.events.Bounds;
import tandem.sales.deal.Agreement;

/**
 * What a row of an import of opportunities has beside its fields: how it ended.
 *
 * @param state open if absent
 * @param amount of the deal of a won one; what was expected if absent
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

  /** What was agreed if it was won. */
  Agreement agreement(Opportunity it) {
    return new Agreement(amount == null ? it.expected() : amount, it.currency(), null, null, null);
  }
}
