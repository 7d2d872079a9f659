package tandem.sales.opportunity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.Money;

/** An opportunity as the API shows it. */
@Schema(name = "Opportunity")
record OpportunityView(
    UUID id,
    String externalId,
    String version,
    String name,
    Opportunity.State state,
    UUID owner,
    UUID customer,
    UUID product,
    UUID pipeline,
    @Schema(description = "Where it stands, or stood when it was closed.") String stage,
    @Schema(description = "Major units, exact.") BigDecimal expectedAmount,
    String currency,
    LocalDate expectedCloseOn,
    @Schema(description = "Null for a prospect that nobody has engaged.") Instant openedAt,
    Instant closedAt,
    String lossReason,
    String competitor,
    @Schema(description = "What it was won by.") UUID deal,
    List<StageView> stages) {

  /** A stay in a stage. */
  @Schema(name = "OpportunityStage")
  record StageView(
      String stage,
      Instant enteredAt,
      Instant leftAt,
      @Schema(description = "How long it stood there, once it has left.") Long seconds) {

    static StageView of(Visit visit) {
      boolean over = visit.enteredAt() != null && visit.leftAt() != null;
      return new StageView(
          visit.stage(),
          visit.enteredAt(),
          visit.leftAt(),
          over
              ? Long.valueOf(Duration.between(visit.enteredAt(), visit.leftAt()).toSeconds())
              : null);
    }
  }

  static OpportunityView of(Opportunity opportunity) {
    Content content = opportunity.content();
    return new OpportunityView(
        opportunity.id(),
        opportunity.externalId(),
        opportunity.version().toString(),
        content.name(),
        opportunity.state(),
        content.owner(),
        content.customer(),
        content.product(),
        opportunity.pipeline(),
        opportunity.stage(),
        content.expectedAmount() == null
            ? null
            : Money.amount(content.expectedAmount(), content.currency()),
        content.currency(),
        content.expectedCloseOn(),
        opportunity.openedAt(),
        opportunity.closedAt(),
        opportunity.lossReason(),
        content.competitor(),
        opportunity.deal(),
        opportunity.visits().stream().map(StageView::of).toList());
  }
}
