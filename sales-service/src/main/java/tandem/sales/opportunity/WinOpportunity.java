package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.directory.Scope;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityWon;
import tandem.outbox.Ids;
import tandem.sales.deal.Agreement;
import tandem.sales.deal.CloseDeal;
import tandem.sales.deal.CreditRequest;
import tandem.sales.deal.LineRequest;
import tandem.sales.deal.Naming;
import tandem.sales.deal.Terms;
import tandem.sales.product.Product;
import tandem.web.IfMatch;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Wins an opportunity and closes the deal that it led to. */
@ApplicationScoped
class WinOpportunity {

  private static final String TYPE = "sales.opportunity.won.v1";

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

    Agreement agreement(Content content) {
      boolean asExpected = amount == null && (lines == null || lines.isEmpty());
      boolean known = asExpected && content.expectedAmount() != null;
      String in = currency == null ? content.currency() : currency;
      return new Agreement(
          known ? Money.amount(content.expectedAmount(), content.currency()) : amount,
          known ? content.currency() : in,
          promisedOn,
          lines,
          credits);
    }
  }

  private final EntityManager em;
  private final Opportunities opportunities;
  private final Naming naming;
  private final CloseDeal close;
  private final OpportunityEvents events;
  private final ActTime time;

  WinOpportunity(
      EntityManager em,
      Opportunities opportunities,
      Naming naming,
      CloseDeal close,
      OpportunityEvents events,
      ActTime time) {
    this.em = em;
    this.opportunities = opportunities;
    this.naming = naming;
    this.close = close;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Opportunity> win(String reference, Request request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                opportunities
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(opportunity -> win(opportunity, request, at, by)));
  }

  private Outcome<Opportunity> win(Opportunity opportunity, Request request, Instant at, By by) {
    UUID deal = Ids.next();
    return opportunity
        .ready(at)
        .then(ready -> terms(ready.content(), request))
        .then(terms -> close.close(deal, opportunity.id(), terms, at, by))
        .then(_ -> opportunity.win(deal, at))
        .map(
            won ->
                events.append(won, by.act(TYPE, new OpportunityWon(request.reason(), deal), at)));
  }

  private Outcome<Terms> terms(Content content, Request request) {
    Agreement agreement = request.agreement(content);
    Product product = content.product() == null ? null : em.find(Product.class, content.product());
    return agreement.terms(
        naming.of(agreement.products(), agreement.people()),
        new Agreement.Defaults(content.customer(), product, content.owner()));
  }
}
