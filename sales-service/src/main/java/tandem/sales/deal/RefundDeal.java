package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Instant;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.events.sales.DealRefunded;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Gives money of a deal back: an amount, a line, or all that is left. */
@Act(
    path = "refund",
    event = "refunded",
    rows = "refunds",
    en = "Give back an amount, what is left of a line, or all that is left",
    zh = "退还一笔金额、某一行的余额或全部余额")
@ApplicationScoped
class RefundDeal extends RecordAct<Deal, RefundDeal.Asked> {

  record Asked(
      Reason why,
      @Field(
              en = "Amount",
              zh = "金额",
              help = "Major units; all that is left if absent.",
              example = "100.00")
          @DecimalMin(value = "0", inclusive = false)
          BigDecimal amount,
      @Field(
              en = "Line",
              zh = "行",
              least = 1,
              help = "The line it is for, from 1; the whole deal if absent.",
              example = "1")
          Integer line) {}

  @Override
  protected Outcome<Told> act(Deal deal, Asked asked, Instant at) {
    String currency = deal.terms().currency();
    long amount =
        asked.amount() == null
            ? deal.course.left(asked.line())
            : Money.minorUnits(asked.amount(), currency);
    return told(
        deal.course.refund(new Refund(at, asked.line(), amount, asked.why().reason()), currency),
        new DealRefunded(amount, currency, asked.why().reason()));
  }
}
