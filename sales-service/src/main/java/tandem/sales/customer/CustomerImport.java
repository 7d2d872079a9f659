package tandem.sales.customer;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import tandem.directory.Directory;
import tandem.outbox.Outbox;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports customers, parents before or after the customers that belong to them. */
@Singleton
class CustomerImport extends RequestImport<CustomerRequest> {

  private final EntityManager em;
  private final Customers customers;
  private final Directory directory;
  private final Outbox outbox;

  CustomerImport(
      RowBinder binder, EntityManager em, Customers customers, Directory directory, Outbox outbox) {
    super(
        "customers",
        CustomerRequest.class,
        Map.of(
            "externalId", FieldType.TEXT,
            "name", FieldType.TEXT,
            "segment", FieldType.TEXT,
            "region", FieldType.TEXT,
            "industry", FieldType.TEXT,
            "owner", FieldType.TEXT,
            "parent", FieldType.TEXT),
        binder);
    this.em = em;
    this.customers = customers;
    this.directory = directory;
    this.outbox = outbox;
  }

  @Override
  protected Batch<CustomerRequest> begin(List<CustomerRequest> requests, Context context) {
    return new CustomerBatch(em, customers, directory, outbox, requests, By.of(context));
  }
}
