package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import tandem.directory.Scope;
import tandem.events.sales.DealAmended;
import tandem.sales.customer.Customers;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Corrects or renegotiates a deal; the new terms count from its closing on. */
@ApplicationScoped
class AmendDeal {

  private static final String TYPE = "sales.deal.amended.v1";

  private final Deals deals;
  private final Customers customers;
  private final Naming naming;
  private final DealEvents events;
  private final ActTime time;

  AmendDeal(Deals deals, Customers customers, Naming naming, DealEvents events, ActTime time) {
    this.deals = deals;
    this.customers = customers;
    this.naming = naming;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Deal> amend(
      String reference, DealAmendment amendment, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", amendment.occurredAt())
        .then(
            at ->
                deals
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(deal -> amended(deal, amendment, scope, at, by)));
  }

  private Outcome<Deal> amended(
      Deal deal, DealAmendment amendment, Scope scope, Instant at, By by) {
    Terms old = deal.terms();
    return terms(old, amendment, scope)
        .then(terms -> deal.amend(terms, at))
        .map(
            amended ->
                events.append(
                    amended,
                    by.act(
                        TYPE,
                        new DealAmended(
                            DealAmendment.changes(old, amended.terms()), amendment.reason()),
                        at)));
  }

  private Outcome<Terms> terms(Terms old, DealAmendment amendment, Scope scope) {
    Agreement agreement = amendment.agreement(old);
    Named named = naming.of(agreement.products(), agreement.people());
    return customers
        .find("customer", amendment.customer(), scope)
        .then(customer -> amendment.on(old, customer, named))
        .then(terms -> MakeDeal.inReach(terms, scope));
  }
}
