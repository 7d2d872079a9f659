package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.directory.Scope;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityReopened;
import tandem.sales.deal.WithdrawDeal;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Opens a closed opportunity again, and withdraws the deal that it was won by. */
@ApplicationScoped
class ReopenOpportunity {

  private static final String TYPE = "sales.opportunity.reopened.v1";

  /** What the caller asks. */
  @Schema(name = "OpportunityReopening")
  record Request(
      @Schema(examples = "the customer asked for a new offer") @Size(max = Bounds.REASON)
          String reason,
      @Schema(description = "Now if absent.", examples = "2026-03-02T09:00:00Z")
          Instant occurredAt) {}

  private final Opportunities opportunities;
  private final WithdrawDeal withdraw;
  private final OpportunityEvents events;
  private final ActTime time;

  ReopenOpportunity(
      Opportunities opportunities, WithdrawDeal withdraw, OpportunityEvents events, ActTime time) {
    this.opportunities = opportunities;
    this.withdraw = withdraw;
    this.events = events;
    this.time = time;
  }

  /** On a refusal the caller rolls back: the deal may refuse after the opportunity agreed. */
  @Transactional
  Outcome<Opportunity> reopen(
      String reference, Request request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                opportunities
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(opportunity -> reopen(opportunity, request.reason(), at, by)));
  }

  private Outcome<Opportunity> reopen(Opportunity opportunity, String reason, Instant at, By by) {
    UUID deal = opportunity.deal();
    return opportunity
        .reopen(at)
        .then(
            reopened ->
                deal == null
                    ? Outcome.done(reopened)
                    : withdraw.withdraw(deal, reason, at, by).map(_ -> reopened))
        .map(
            reopened ->
                events.append(
                    reopened,
                    by.act(TYPE, new OpportunityReopened(reopened.stage(), reason, deal), at)));
  }
}
