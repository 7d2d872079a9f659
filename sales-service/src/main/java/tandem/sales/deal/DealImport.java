package tandem.sales.deal;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.outbox.Outbox;
import tandem.sales.customer.Customers;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports deals that were made directly. */
@Singleton
class DealImport extends RequestImport<DealRequest> {

  private final RecordDeals deals;
  private final Customers customers;
  private final Naming naming;
  private final Directory directory;
  private final Outbox outbox;
  private final ActTime time;

  DealImport(
      RowBinder binder,
      RecordDeals deals,
      Customers customers,
      Naming naming,
      Directory directory,
      Outbox outbox,
      ActTime time) {
    super(
        "deals",
        DealRequest.class,
        Map.ofEntries(
            entry("externalId", FieldType.TEXT),
            entry("customer", FieldType.TEXT),
            entry("owner", FieldType.TEXT),
            entry("product", FieldType.TEXT),
            entry("amount", FieldType.DECIMAL),
            entry("currency", FieldType.TEXT),
            entry("closedAt", FieldType.INSTANT),
            entry("promisedOn", FieldType.DATE),
            entry("lines", FieldType.JSON),
            entry("credits", FieldType.JSON)),
        binder);
    this.deals = deals;
    this.customers = customers;
    this.naming = naming;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  protected Batch<DealRequest> begin(List<DealRequest> requests, Context context) {
    By by = By.of(context);
    Named named =
        naming.of(
            requests.stream()
                .flatMap(
                    request ->
                        Stream.concat(
                            request.agreement().products(), Stream.ofNullable(request.product()))),
            requests.stream()
                .flatMap(
                    request ->
                        Stream.concat(
                            request.agreement().people(), Stream.ofNullable(request.owner()))));
    Map<String, UUID> buyers =
        customers.ids(References.named(requests, request -> Stream.of(request.customer())));
    return new DealBatch(
        deals.begin(
            References.named(requests, request -> Stream.of(request.externalId())),
            directory.placements(named.people().values()),
            by),
        named,
        buyers,
        outbox,
        time);
  }
}
