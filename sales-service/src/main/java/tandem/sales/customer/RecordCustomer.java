package tandem.sales.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.events.sales.CustomerRecorded;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Records a customer that nobody knew yet. */
@ApplicationScoped
class RecordCustomer {

  static final String TYPE = "sales.customer.recorded.v1";

  private final EntityManager em;
  private final Customers customers;
  private final References references;
  private final Directory directory;
  private final Outbox outbox;

  RecordCustomer(
      EntityManager em,
      Customers customers,
      References references,
      Directory directory,
      Outbox outbox) {
    this.em = em;
    this.customers = customers;
    this.references = references;
    this.directory = directory;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Customer> record(CustomerRequest request, Scope scope, By by) {
    return references
        .unused(Customer.class, request.externalId())
        .then(_ -> Owners.find(directory, request.owner(), scope))
        .then(
            owner ->
                customers
                    .find("parent", request.parent(), scope)
                    .map(parent -> content(request, owner, parent)))
        .map(content -> recorded(request.externalId(), content, by));
  }

  static Customer.Content content(CustomerRequest request, UUID owner, UUID parent) {
    return new Customer.Content(
        request.name(), request.segment(), request.region(), request.industry(), owner, parent);
  }

  private Customer recorded(String externalId, Customer.Content content, By by) {
    Customer customer = new Customer(Ids.next(), externalId, content);
    em.persist(customer);
    outbox.append(customer, by.act(TYPE, new CustomerRecorded(), null), customer.facts());
    outbox.name(Customer.KIND, customer.id(), customer.name());
    return customer;
  }
}
