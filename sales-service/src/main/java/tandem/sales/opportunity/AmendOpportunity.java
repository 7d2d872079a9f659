package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.directory.Scope;
import tandem.events.sales.OpportunityAmended;
import tandem.sales.customer.Customers;
import tandem.sales.product.Products;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** Corrects or completes an opportunity, or hands it over to another owner. */
@ApplicationScoped
class AmendOpportunity {

  private static final String TYPE = "sales.opportunity.amended.v1";

  private final Opportunities opportunities;
  private final Owners owners;
  private final Customers customers;
  private final Products products;
  private final OpportunityEvents events;
  private final ActTime time;

  AmendOpportunity(
      Opportunities opportunities,
      Owners owners,
      Customers customers,
      Products products,
      OpportunityEvents events,
      ActTime time) {
    this.opportunities = opportunities;
    this.owners = owners;
    this.customers = customers;
    this.products = products;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Opportunity> amend(
      String reference, OpportunityAmendment amendment, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", amendment.occurredAt())
        .then(
            at ->
                opportunities
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(opportunity -> amend(opportunity, amendment, scope, at, by)));
  }

  private Outcome<Opportunity> amend(
      Opportunity opportunity, OpportunityAmendment amendment, Scope scope, Instant at, By by) {
    Content old = opportunity.content();
    Instant oldOpening = opportunity.openedAt();
    return content(old, amendment, scope)
        .then(
            content ->
                time.past("openedAt", amendment.openedAt())
                    .then(opening -> opportunity.amend(content, opening)))
        .map(
            amended -> {
              List<String> changed = changes(old, amended.content());
              if (!Objects.equals(oldOpening, amended.openedAt())) {
                changed.add("openedAt");
              }
              return events.append(
                  amended, by.act(TYPE, new OpportunityAmended(changed, amendment.reason()), at));
            });
  }

  private Outcome<Content> content(Content old, OpportunityAmendment amendment, Scope scope) {
    Set<String> named = Stream.ofNullable(amendment.product()).collect(Collectors.toSet());
    Outcome<UUID> owner =
        amendment.owner() == null ? Outcome.done(null) : owners.named(amendment.owner(), scope);
    return owner.then(
        newOwner ->
            customers
                .find("customer", amendment.customer(), scope)
                .then(
                    customer ->
                        References.resolve("product", amendment.product(), products.named(named))
                            .then(
                                product ->
                                    amendment.on(
                                        old,
                                        newOwner,
                                        customer,
                                        product == null ? null : product.id()))));
  }

  private static List<String> changes(Content old, Content now) {
    List<String> changed = new ArrayList<>();
    note(changed, "name", old.name(), now.name());
    note(changed, "owner", old.owner(), now.owner());
    note(changed, "customer", old.customer(), now.customer());
    note(changed, "product", old.product(), now.product());
    note(changed, "currency", old.currency(), now.currency());
    note(changed, "expectedAmount", old.expectedAmount(), now.expectedAmount());
    note(changed, "expectedCloseOn", old.expectedCloseOn(), now.expectedCloseOn());
    note(changed, "competitor", old.competitor(), now.competitor());
    return changed;
  }

  private static void note(List<String> changed, String field, Object old, Object now) {
    if (!Objects.equals(old, now)) {
      changed.add(field);
    }
  }
}
