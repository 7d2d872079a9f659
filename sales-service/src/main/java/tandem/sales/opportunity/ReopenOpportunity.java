package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.By;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.events.sales.OpportunityReopened;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;
import tandem.sales.deal.WithdrawDeal;

/** Opens a closed opportunity again, and withdraws the deal that it was won by. */
@Act(
    path = "reopen",
    event = "reopened",
    en = "Open a closed opportunity again",
    zh = "重新打开已关闭的商机",
    help = "The deal of a win is withdrawn.",
    to = "open")
@ApplicationScoped
class ReopenOpportunity extends RecordAct<Opportunity, Reason> {

  private final WithdrawDeal withdraw;
  private final Caller caller;

  ReopenOpportunity(WithdrawDeal withdraw, Caller caller) {
    this.withdraw = withdraw;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Opportunity it, Reason asked, Instant at) {
    UUID deal = it.deal();
    Outcome<?> reopened =
        it.course
            .reopen(at)
            .then(
                _ ->
                    deal == null
                        ? Outcome.done(null)
                        : withdraw.withdraw(deal, asked.reason(), at, By.of(caller)));
    return told(reopened, new OpportunityReopened(it.stage(), asked.reason(), deal));
  }
}
