package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityWon;
import tandem.outbox.Ids;
import tandem.records.Told;
import tandem.sales.deal.Agreement;
import tandem.sales.deal.CloseDeal;
import tandem.sales.deal.CreditRequest;
import tandem.sales.deal.LineRequest;
import tandem.sales.deal.Naming;
import tandem.sales.deal.Terms;
import tandem.sales.product.Product;
import tandem.sales.product.Products;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Wins an opportunity and closes the deal that it led to. */
@ApplicationScoped
class WinOpportunity {

  /** What the caller asks. */
  @Schema(name = "OpportunityWin")
  record Request(
      @Schema(examples = "delivery time") @Size(max = Bounds.REASON) String reason,
      @Schema(description = "Now if absent.", examples = "2026-02-27T16:00:00Z") Instant occurredAt,
      @Schema(
              description =
                  "Major units; the sum of the lines if absent, or else what was expected.",
              examples = "9500.00")
          @DecimalMin("0")
          BigDecimal amount,
      @Schema(description = "ISO 4217; that of the opportunity if absent.", examples = "USD")
          String currency,
      @Schema(description = "The delivery date promised.", examples = "2026-04-01")
          LocalDate promisedOn,
      @Schema(description = "One of the opportunity's product if absent.") @Size(max = Bounds.LINES)
          List<@Valid LineRequest> lines,
      @Schema(description = "The whole deal to the owner if absent; shares add up to 1.")
          @Size(max = Bounds.CREDITS)
          List<@Valid CreditRequest> credits) {

    Agreement agreement(Opportunity it) {
      boolean asExpected = amount == null && (lines == null || lines.isEmpty());
      boolean known = asExpected && it.expected() != null;
      String in = currency == null ? it.currency() : currency;
      return new Agreement(
          known ? it.expected() : amount, known ? it.currency() : in, promisedOn, lines, credits);
    }
  }

  private final Products products;
  private final Naming naming;
  private final CloseDeal close;
  private final ActTime time;
  private final Caller caller;

  WinOpportunity(Products products, Naming naming, CloseDeal close, ActTime time, Caller caller) {
    this.products = products;
    this.naming = naming;
    this.close = close;
    this.time = time;
    this.caller = caller;
  }

  Outcome<Told> win(Opportunity it, Request request) {
    UUID deal = Ids.next();
    return Told.at(
        time,
        request.occurredAt(),
        new OpportunityWon(request.reason(), deal),
        at ->
            it.course
                .ready(at)
                .then(_ -> terms(it, request))
                .then(terms -> close.close(deal, it.id(), terms, at, By.of(caller)))
                .then(_ -> it.win(deal, at)));
  }

  private Outcome<Terms> terms(Opportunity it, Request request) {
    Agreement agreement = request.agreement(it);
    Product product = it.product() == null ? null : products.findById(it.product());
    return agreement.terms(
        naming.of(agreement.products(), agreement.people()),
        new Agreement.Defaults(it.customer(), product, it.owner()));
  }
}
