package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityReopened;
import tandem.records.Told;
import tandem.sales.deal.WithdrawDeal;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Opens a closed opportunity again, and withdraws the deal that it was won by. */
@ApplicationScoped
class ReopenOpportunity {

  /** What the caller asks. */
  @Schema(name = "OpportunityReopening")
  record Request(
      @Schema(examples = "the customer asked for a new offer") @Size(max = Bounds.REASON)
          String reason,
      @Schema(description = "Now if absent.", examples = "2026-03-02T09:00:00Z")
          Instant occurredAt) {}

  private final WithdrawDeal withdraw;
  private final ActTime time;
  private final Caller caller;

  ReopenOpportunity(WithdrawDeal withdraw, ActTime time, Caller caller) {
    this.withdraw = withdraw;
    this.time = time;
    this.caller = caller;
  }

  /** On a refusal the caller rolls back: the deal may refuse after the opportunity agreed. */
  Outcome<Told> reopen(Opportunity it, Request request) {
    UUID deal = it.deal();
    return Told.at(
        time,
        request.occurredAt(),
        new OpportunityReopened(it.stage(), request.reason(), deal),
        at ->
            it.course
                .reopen(at)
                .then(
                    _ ->
                        deal == null
                            ? Outcome.done(deal)
                            : withdraw.withdraw(deal, request.reason(), at, By.of(caller))));
  }
}
