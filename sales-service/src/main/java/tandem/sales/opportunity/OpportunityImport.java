package tandem.sales.opportunity;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.directory.Placements;
import tandem.outbox.Outbox;
import tandem.sales.customer.Customers;
import tandem.sales.deal.RecordDeals;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.pipeline.Pipelines;
import tandem.sales.product.Product;
import tandem.sales.product.Products;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports opportunities; those won make their deals, too. */
@Singleton
class OpportunityImport extends RequestImport<OpportunityRow> {

  private final EntityManager em;
  private final References references;
  private final Customers customers;
  private final Products products;
  private final Pipelines pipelines;
  private final RecordDeals deals;
  private final Directory directory;
  private final Outbox outbox;
  private final ActTime time;

  OpportunityImport(
      RowBinder binder,
      EntityManager em,
      References references,
      Customers customers,
      Products products,
      Pipelines pipelines,
      RecordDeals deals,
      Directory directory,
      Outbox outbox,
      ActTime time) {
    super(
        "opportunities",
        OpportunityRow.class,
        Map.ofEntries(
            entry("externalId", FieldType.TEXT),
            entry("name", FieldType.TEXT),
            entry("owner", FieldType.TEXT),
            entry("customer", FieldType.TEXT),
            entry("product", FieldType.TEXT),
            entry("pipeline", FieldType.TEXT),
            entry("stage", FieldType.TEXT),
            entry("state", FieldType.TEXT),
            entry("openedAt", FieldType.INSTANT),
            entry("closedAt", FieldType.INSTANT),
            entry("expectedAmount", FieldType.DECIMAL),
            entry("expectedCloseOn", FieldType.DATE),
            entry("amount", FieldType.DECIMAL),
            entry("currency", FieldType.TEXT),
            entry("lossReason", FieldType.TEXT),
            entry("competitor", FieldType.TEXT)),
        binder);
    this.em = em;
    this.references = references;
    this.customers = customers;
    this.products = products;
    this.pipelines = pipelines;
    this.deals = deals;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  /** What the rows of a batch name. */
  record Known(
      Map<String, Opportunity> opportunities,
      Map<String, UUID> people,
      Map<String, UUID> customers,
      Map<String, Product> products,
      Map<String, Pipeline> pipelines,
      Placements places) {}

  @Override
  protected Batch<OpportunityRow> begin(List<OpportunityRow> rows, Context context) {
    By by = By.of(context);
    directory.holdStill();
    Map<String, UUID> people =
        directory.find(References.named(rows, row -> Stream.of(row.owner())));
    var externalIds = References.named(rows, row -> Stream.of(row.externalId()));
    Map<String, Opportunity> opportunities = references.locked(Opportunity.class, externalIds);
    Placements places =
        directory.placements(
            Stream.concat(
                    people.values().stream(),
                    opportunities.values().stream().flatMap(each -> each.holders().stream()))
                .toList());
    Known known =
        new Known(
            opportunities,
            people,
            customers.ids(References.named(rows, row -> Stream.ofNullable(row.customer()))),
            products.named(References.named(rows, row -> Stream.ofNullable(row.product()))),
            pipelines.standing(
                References.named(
                    rows,
                    row ->
                        Stream.of(Objects.requireNonNullElse(row.pipeline(), Pipeline.DEFAULT)))),
            places);
    List<String> won =
        Stream.concat(
                externalIds.stream(),
                opportunities.values().stream()
                    .map(Opportunity::deal)
                    .filter(Objects::nonNull)
                    .map(UUID::toString))
            .toList();
    return new OpportunityBatch(em, known, deals.begin(won, places, by), outbox, time, by);
  }
}
