package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.sales.DealRefunded;
import tandem.records.Told;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** Gives money of a deal back: an amount, a line, or all that is left. */
@ApplicationScoped
class RefundDeal {

  private final ActTime time;

  RefundDeal(ActTime time) {
    this.time = time;
  }

  Outcome<Told> refund(Deal deal, RefundRequest request) {
    String currency = deal.terms().currency();
    long amount =
        request.amount() == null
            ? deal.course.left(request.line())
            : Money.minorUnits(request.amount(), currency);
    return Told.at(
        time,
        request.occurredAt(),
        new DealRefunded(amount, currency, request.reason()),
        at -> deal.course.refund(request.refund(at, amount), currency));
  }
}
