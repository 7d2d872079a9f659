package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.acts.By;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityWon;
import tandem.outbox.Ids;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;
import tandem.sales.deal.Agreement;
import tandem.sales.deal.CloseDeal;
import tandem.sales.deal.CreditRequest;
import tandem.sales.deal.LineRequest;
import tandem.sales.deal.Naming;
import tandem.sales.deal.Terms;
import tandem.sales.product.Product;
import tandem.sales.product.Products;

/** Wins an opportunity and closes the deal that it led to. */
@Act(
    path = "win",
    event = "won",
    en = "Win an opportunity and close its deal",
    zh = "赢得商机并达成交易",
    to = "won")
@ApplicationScoped
class WinOpportunity extends RecordAct<Opportunity, WinOpportunity.Asked> {

  record Asked(
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "delivery time")
          String reason,
      @Field(
              en = "Amount",
              zh = "金额",
              help = "Major units; the sum of the lines if absent, or else what was expected.",
              example = "9500.00")
          @DecimalMin("0")
          BigDecimal amount,
      @Field(
              en = "Currency",
              zh = "币种",
              as = Field.As.CURRENCY,
              help = "ISO 4217; that of the opportunity if absent.",
              example = "USD")
          String currency,
      @Field(
              en = "Promised on",
              zh = "承诺交付日期",
              help = "The delivery date promised.",
              example = "2026-04-01")
          LocalDate promisedOn,
      @Field(
              en = "Lines",
              zh = "明细",
              max = Bounds.LINES,
              help = "One of the opportunity's product if absent.")
          List<LineRequest> lines,
      @Field(
              en = "Credits",
              zh = "业绩归属",
              max = Bounds.CREDITS,
              help = "The whole deal to the owner if absent; shares add up to 1.")
          List<CreditRequest> credits) {

    Agreement agreement(Opportunity it) {
      boolean asExpected = amount == null && lines == null;
      boolean known = asExpected && it.expected() != null;
      String in = currency == null ? it.currency() : currency;
      return new Agreement(
          known ? it.expected() : amount, known ? it.currency() : in, promisedOn, lines, credits);
    }
  }

  private final Products products;
  private final Naming naming;
  private final CloseDeal close;
  private final Caller caller;

  WinOpportunity(Products products, Naming naming, CloseDeal close, Caller caller) {
    this.products = products;
    this.naming = naming;
    this.close = close;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Opportunity it, Asked asked, Instant at) {
    UUID deal = Ids.next();
    Outcome<?> won =
        it.course
            .ready(at)
            .then(_ -> terms(it, asked))
            .then(terms -> close.close(deal, it.id(), terms, at, By.of(caller)))
            .then(_ -> it.win(deal, at));
    return told(won, new OpportunityWon(asked.reason(), deal));
  }

  private Outcome<Terms> terms(Opportunity it, Asked asked) {
    Agreement agreement = asked.agreement(it);
    Product product = it.product() == null ? null : products.findById(it.product());
    return agreement.terms(
        naming.of(agreement.products(), agreement.people()),
        new Agreement.Defaults(it.customer(), product, it.credit()));
  }
}
