package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import tandem.directory.Scope;
import tandem.outbox.Ids;
import tandem.sales.customer.Customers;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** Makes a deal that no opportunity led to. */
@ApplicationScoped
class MakeDeal {

  private final Customers customers;
  private final Naming naming;
  private final CloseDeal close;
  private final ActTime time;

  MakeDeal(Customers customers, Naming naming, CloseDeal close, ActTime time) {
    this.customers = customers;
    this.naming = naming;
    this.close = close;
    this.time = time;
  }

  @Transactional
  Outcome<Deal> make(DealRequest request, Scope scope, By by) {
    return time.orNow("closedAt", request.closedAt())
        .then(
            at ->
                terms(request, scope)
                    .then(
                        terms ->
                            close.close(Ids.next(), request.externalId(), null, terms, at, by)));
  }

  private Outcome<Terms> terms(DealRequest request, Scope scope) {
    Agreement agreement = request.agreement();
    Named named =
        naming.of(
            Stream.concat(agreement.products(), Stream.ofNullable(request.product())),
            Stream.concat(agreement.people(), Stream.ofNullable(request.owner())));
    return customers
        .find("customer", request.customer(), scope)
        .then(
            customer ->
                References.resolve("product", request.product(), named.products())
                    .then(
                        product ->
                            References.resolve("owner", request.owner(), named.people())
                                .then(
                                    owner ->
                                        agreement.terms(
                                            named,
                                            new Agreement.Defaults(customer, product, owner)))))
        .then(terms -> inReach(terms, scope));
  }

  /** Nobody makes or changes a deal so that it is out of their own sight. */
  static Outcome<Terms> inReach(Terms terms, Scope scope) {
    return terms.credits().stream().map(Credit::person).anyMatch(scope::covers)
        ? Outcome.done(terms)
        : Outcome.refused(Refusal.invalid("credits", "deal.credits-out-of-reach"));
  }
}
