package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.sales.DealRefunded;
import tandem.web.IfMatch;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Gives money of a deal back: an amount, a line, or all that is left. */
@ApplicationScoped
class RefundDeal {

  private static final String TYPE = "sales.deal.refunded.v1";

  private final Deals deals;
  private final DealEvents events;
  private final ActTime time;

  RefundDeal(Deals deals, DealEvents events, ActTime time) {
    this.deals = deals;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Deal> refund(
      String reference, RefundRequest request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                deals
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(deal -> refund(deal, request.refund(at, amount(deal, request)), by)));
  }

  private Outcome<Deal> refund(Deal deal, Refund refund, By by) {
    return deal.refund(refund)
        .map(
            refunded ->
                events.append(
                    refunded,
                    by.act(
                        TYPE,
                        new DealRefunded(refund.amount(), deal.terms().currency(), refund.reason()),
                        refund.at())));
  }

  private static long amount(Deal deal, RefundRequest request) {
    return request.amount() == null
        ? deal.left(request.line())
        : Money.minorUnits(request.amount(), deal.terms().currency());
  }
}
