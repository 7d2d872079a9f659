package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.sales.DealCancelled;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** Cancels what is left of a deal, on a day of its own. */
@ApplicationScoped
class CancelDeal {

  private final ActTime time;

  CancelDeal(ActTime time) {
    this.time = time;
  }

  Outcome<Told> cancel(Deal deal, CancellationRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new DealCancelled(request.reason()),
        at -> deal.course.cancel(at));
  }
}
