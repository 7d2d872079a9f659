package tandem.sales.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of deals, and all that they refer to. */
class DealBatch implements Batch<DealRequest> {

  private final RecordDeals.Batch deals;
  private final Named named;
  private final Map<String, UUID> customers;
  private final Outbox outbox;
  private final ActTime time;
  private final List<Entry> entries = new ArrayList<>();

  DealBatch(
      RecordDeals.Batch deals,
      Named named,
      Map<String, UUID> customers,
      Outbox outbox,
      ActTime time) {
    this.deals = deals;
    this.named = named;
    this.customers = customers;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public RowOutcome row(ImportRow row, DealRequest request) {
    String externalId = request.externalId();
    if (externalId == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    if (request.closedAt() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("closedAt", "required"));
    }
    if (deals.isImportedAs(externalId, row.hash())) {
      return new RowOutcome.Unchanged();
    }
    boolean isNew = !deals.isKnown(externalId);
    return switch (recorded(externalId, request)) {
      case Outcome.Refused<RecordDeals.Batch.Recorded>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<RecordDeals.Batch.Recorded>(RecordDeals.Batch.Recorded recorded) -> {
        entries.add(recorded.entry());
        deals.importedAs(externalId, row.hash());
        yield isNew ? new RowOutcome.Created() : new RowOutcome.Updated();
      }
    };
  }

  private Outcome<RecordDeals.Batch.Recorded> recorded(String externalId, DealRequest request) {
    return time.past("closedAt", request.closedAt())
        .then(at -> terms(request).then(terms -> deals.record(externalId, null, null, terms, at)));
  }

  private Outcome<Terms> terms(DealRequest request) {
    return References.resolve("customer", request.customer(), customers)
        .then(
            customer ->
                References.resolve("product", request.product(), named.products())
                    .then(
                        product ->
                            References.resolve("owner", request.owner(), named.people())
                                .then(
                                    owner ->
                                        request
                                            .agreement()
                                            .terms(
                                                named,
                                                new Agreement.Defaults(
                                                    customer, product, owner)))));
  }

  @Override
  public void write() {
    outbox.appendAll(entries);
  }
}
