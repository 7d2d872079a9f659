package tandem.sales.opportunity;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import tandem.events.Bounds;
import tandem.sales.deal.Agreement;
import tandem.web.Money;

/**
 * A row of an import: an opportunity as its source has it, maybe long closed.
 *
 * @param stage of a closed one only where it names a stage of the pipeline; a source that writes
 *     the state there says nothing of the stage
 * @param state open if absent
 * @param openedAt absent for a prospect that nobody has engaged
 * @param amount of the deal of a won one; what was expected if absent
 */
record OpportunityRow(
    @NotBlank @Size(max = Bounds.LABEL) String externalId,
    @Size(max = Bounds.LABEL) String name,
    @NotBlank @Size(max = Bounds.LABEL) String owner,
    @Size(max = Bounds.LABEL) String customer,
    @Size(max = Bounds.LABEL) String product,
    @Size(max = Bounds.LABEL) String pipeline,
    @Size(max = Bounds.LABEL) String stage,
    Opportunity.State state,
    Instant openedAt,
    Instant closedAt,
    @DecimalMin("0") BigDecimal expectedAmount,
    LocalDate expectedCloseOn,
    @DecimalMin("0") BigDecimal amount,
    String currency,
    @Size(max = Bounds.REASON) String lossReason,
    @Size(max = Bounds.LABEL) String competitor) {

  OpportunityRow {
    name = name == null ? externalId : name;
    state = Objects.requireNonNullElse(state, Opportunity.State.OPEN);
  }

  /** What was agreed if it was won. */
  Agreement agreement(Content content) {
    BigDecimal agreed =
        amount != null || content.expectedAmount() == null
            ? amount
            : Money.amount(content.expectedAmount(), content.currency());
    return new Agreement(agreed, content.currency(), null, null, null);
  }
}
