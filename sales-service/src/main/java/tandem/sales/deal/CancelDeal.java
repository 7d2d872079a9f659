package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.sales.DealCancelled;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** On a day of its own. */
@Act(
    path = "cancel",
    event = "cancelled",
    rows = "cancellations",
    en = "Cancel what is left of a deal",
    zh = "取消成交的剩余部分",
    to = "cancelled")
@ApplicationScoped
class CancelDeal extends RecordAct<Deal, Reason> {

  @Override
  protected Outcome<Told> act(Deal deal, Reason asked, Instant at) {
    return told(deal.course.cancel(at), new DealCancelled(asked.reason()));
  }
}
