package tandem.sales.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.events.sales.CustomerAmended;
import tandem.events.sales.CustomerRecorded;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of customers, and all that they refer to. */
class CustomerBatch implements Batch<CustomerRequest> {

  private final EntityManager em;
  private final Customers customers;
  private final Outbox outbox;
  private final By by;
  private final Map<String, Customer> known;
  private final Map<String, UUID> people;
  private final List<Entry> entries = new ArrayList<>();
  private final List<DisplayName> names = new ArrayList<>();

  CustomerBatch(
      EntityManager em,
      Customers customers,
      Directory directory,
      Outbox outbox,
      List<CustomerRequest> requests,
      By by) {
    this.em = em;
    this.customers = customers;
    this.outbox = outbox;
    this.by = by;
    known =
        new HashMap<>(
            customers.locked(
                References.named(
                    requests, request -> Stream.of(request.externalId(), request.parent()))));
    people = directory.find(References.named(requests, request -> Stream.of(request.owner())));
  }

  @Override
  public RowOutcome row(ImportRow row, CustomerRequest request) {
    if (request.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    Customer customer = known.get(request.externalId());
    if (customer != null && row.hash().equals(customer.importHash())) {
      return new RowOutcome.Unchanged();
    }
    return switch (References.resolve("parent", request.parent(), known)) {
      case Outcome.Refused<Customer>(Refusal why) -> new RowOutcome.Deferred(why);
      case Outcome.Done<Customer>(Customer parent) -> row(row, request, customer, parent);
    };
  }

  private RowOutcome row(
      ImportRow row, CustomerRequest request, Customer customer, Customer parent) {
    Outcome<Customer.Content> content =
        References.resolve("owner", request.owner(), people)
            .then(
                owner ->
                    circular(customer, parent)
                        ? Outcome.refused(Refusal.invalid("parent", "customer.own-parent"))
                        : Outcome.done(
                            RecordCustomer.content(
                                request, owner, parent == null ? null : parent.id())));
    return switch (content) {
      case Outcome.Refused<Customer.Content>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Customer.Content>(Customer.Content valid) ->
          customer == null
              ? created(row, request.externalId(), valid)
              : updated(row, customer, valid);
    };
  }

  private boolean circular(Customer customer, Customer parent) {
    if (customer == null || parent == null) {
      return false;
    }
    // The query sees what was written only.
    write();
    return customers.belongs(parent.id(), customer.id());
  }

  private RowOutcome created(ImportRow row, String externalId, Customer.Content content) {
    Customer customer = new Customer(Ids.next(), externalId, content);
    em.persist(customer);
    known.put(externalId, customer);
    append(customer, row, RecordCustomer.TYPE, new CustomerRecorded());
    return new RowOutcome.Created();
  }

  private RowOutcome updated(ImportRow row, Customer customer, Customer.Content content) {
    customer.amend(content);
    append(customer, row, AmendCustomer.TYPE, new CustomerAmended(null));
    return new RowOutcome.Updated();
  }

  private void append(Customer customer, ImportRow row, String type, Object says) {
    customer.importedAs(row.hash());
    entries.add(new Entry(customer, by.act(type, says, null), customer.facts()));
    names.add(new DisplayName(Customer.KIND, customer.id(), customer.name()));
  }

  @Override
  public void write() {
    outbox.appendAll(entries);
    outbox.names(names);
    entries.clear();
    names.clear();
  }
}
