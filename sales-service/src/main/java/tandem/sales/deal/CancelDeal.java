package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.sales.DealCancelled;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Cancels what is left of a deal, on a day of its own. */
@ApplicationScoped
class CancelDeal {

  private static final String TYPE = "sales.deal.cancelled.v1";

  private final Deals deals;
  private final DealEvents events;
  private final ActTime time;

  CancelDeal(Deals deals, DealEvents events, ActTime time) {
    this.deals = deals;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Deal> cancel(
      String reference, CancellationRequest request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                deals
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(deal -> deal.cancel(at))
                    .map(
                        deal ->
                            events.append(
                                deal, by.act(TYPE, new DealCancelled(request.reason()), at))));
  }
}
