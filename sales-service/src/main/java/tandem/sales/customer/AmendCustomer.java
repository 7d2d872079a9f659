package tandem.sales.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.events.sales.CustomerAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;

/** Corrects or completes what is recorded of a customer. */
@ApplicationScoped
class AmendCustomer {

  static final String TYPE = "sales.customer.amended.v1";

  private final Customers customers;
  private final Directory directory;
  private final Outbox outbox;

  AmendCustomer(Customers customers, Directory directory, Outbox outbox) {
    this.customers = customers;
    this.directory = directory;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Customer> amend(
      String reference, CustomerAmendment amendment, IfMatch ifMatch, Scope scope, By by) {
    return customers
        .locked(reference, scope)
        .then(ifMatch::on)
        .then(customer -> content(customer, amendment, scope).map(c -> amended(customer, c)))
        .map(
            customer -> {
              outbox.append(
                  customer,
                  by.act(TYPE, new CustomerAmended(amendment.reason()), null),
                  customer.facts());
              outbox.name(Customer.KIND, customer.id(), customer.name());
              return customer;
            });
  }

  private Outcome<Customer.Content> content(
      Customer customer, CustomerAmendment amendment, Scope scope) {
    return Owners.find(directory, amendment.owner(), scope)
        .then(
            owner ->
                customers
                    .find("parent", amendment.parent(), scope)
                    .then(parent -> above(customer, parent))
                    .map(parent -> amendment.on(customer.content(), owner, parent)));
  }

  private Outcome<UUID> above(Customer customer, UUID parent) {
    return parent != null && customers.belongs(parent, customer.id())
        ? Outcome.refused(Refusal.invalid("parent", "customer.own-parent"))
        : Outcome.done(parent);
  }

  private static Customer amended(Customer customer, Customer.Content content) {
    customer.amend(content);
    return customer;
  }
}
