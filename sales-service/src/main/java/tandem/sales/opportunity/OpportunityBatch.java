package tandem.sales.opportunity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tandem.events.sales.OpportunityRecorded;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.sales.deal.Agreement;
import tandem.sales.deal.Named;
import tandem.sales.deal.RecordDeals;
import tandem.sales.opportunity.OpportunityImport.Known;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.product.Product;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of opportunities, and all that they refer to. */
class OpportunityBatch implements Batch<OpportunityRow> {

  private static final String TYPE = "sales.opportunity.recorded.v1";

  private final EntityManager em;
  private final Known known;
  private final Map<String, Opportunity> opportunities;
  private final RecordDeals.Batch deals;
  private final Outbox outbox;
  private final ActTime time;
  private final By by;
  private final List<Entry> entries = new ArrayList<>();

  OpportunityBatch(
      EntityManager em, Known known, RecordDeals.Batch deals, Outbox outbox, ActTime time, By by) {
    this.em = em;
    this.known = known;
    this.opportunities = new HashMap<>(known.opportunities());
    this.deals = deals;
    this.outbox = outbox;
    this.time = time;
    this.by = by;
  }

  @Override
  public RowOutcome row(ImportRow row, OpportunityRow request) {
    Opportunity old = opportunities.get(request.externalId());
    if (old != null && row.hash().equals(old.importHash())) {
      return new RowOutcome.Unchanged();
    }
    UUID id = old == null ? Ids.next() : old.id();
    return switch (recorded(id, old, request)) {
      case Outcome.Refused<Opportunity>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Opportunity>(Opportunity recorded) -> {
        recorded.importedAs(row.hash());
        yield old == null ? new RowOutcome.Created() : new RowOutcome.Updated();
      }
    };
  }

  private Outcome<Opportunity> recorded(UUID id, Opportunity old, OpportunityRow row) {
    return product(row)
        .then(product -> content(row, product.orElse(null)))
        .then(content -> opened(id, content, row))
        .then(draft -> closed(draft, old, row))
        .map(draft -> kept(draft, old));
  }

  private Outcome<Optional<Product>> product(OpportunityRow row) {
    return References.resolve("product", row.product(), known.products()).map(Optional::ofNullable);
  }

  private Outcome<Content> content(OpportunityRow row, Product product) {
    String currency = Drafts.currency(row.currency(), product);
    return References.resolve("owner", row.owner(), known.people())
        .then(
            owner ->
                References.resolve("customer", row.customer(), known.customers())
                    .then(
                        customer ->
                            Drafts.expected(row.expectedAmount(), currency)
                                .map(
                                    expected ->
                                        new Content(
                                            row.name(),
                                            owner,
                                            customer,
                                            product == null ? null : product.id(),
                                            currency,
                                            expected,
                                            row.expectedCloseOn(),
                                            row.competitor()))));
  }

  private Outcome<Opportunity> opened(UUID id, Content content, OpportunityRow row) {
    String reference = Objects.requireNonNullElse(row.pipeline(), Pipeline.DEFAULT);
    return References.resolve("pipeline", reference, known.pipelines())
        .then(
            pipeline ->
                Drafts.stage(stage(row, pipeline), pipeline)
                    .then(
                        stage ->
                            time.past("openedAt", row.openedAt())
                                .map(
                                    at ->
                                        Opportunity.open(
                                            id,
                                            row.externalId(),
                                            content,
                                            pipeline.id(),
                                            stage,
                                            at))));
  }

  private static String stage(OpportunityRow row, Pipeline pipeline) {
    boolean closed = row.state() != Opportunity.State.OPEN;
    return closed && (row.stage() == null || !pipeline.stages().contains(row.stage()))
        ? pipeline.stages().getLast()
        : row.stage();
  }

  private Outcome<Opportunity> closed(Opportunity draft, Opportunity old, OpportunityRow row) {
    if (row.state() == Opportunity.State.OPEN) {
      return withdrawn(old, draft.openedAt()).map(_ -> draft);
    }
    if (row.closedAt() == null) {
      return Outcome.refused(Refusal.invalid("closedAt", "required"));
    }
    return time.past("closedAt", row.closedAt())
        .then(
            at ->
                row.state() == Opportunity.State.WON
                    ? won(draft, old, row, at)
                    : draft
                        .lose(row.lossReason(), row.competitor(), at)
                        .then(lost -> withdrawn(old, at).map(_ -> lost)));
  }

  private Outcome<Opportunity> won(
      Opportunity draft, Opportunity old, OpportunityRow row, Instant at) {
    Content content = draft.content();
    Product product = row.product() == null ? null : known.products().get(row.product());
    Agreement.Defaults defaults =
        new Agreement.Defaults(content.customer(), product, content.owner());
    return draft
        .ready(at)
        .then(_ -> row.agreement(content).terms(new Named(Map.of(), Map.of()), defaults))
        .then(
            terms ->
                deals.record(
                    row.externalId(), old == null ? null : old.deal(), draft.id(), terms, at))
        .then(
            deal -> {
              entries.add(deal.entry());
              return draft.win(deal.id(), at);
            });
  }

  /** The deal of what was won before, and is so no longer. */
  private Outcome<Boolean> withdrawn(Opportunity old, Instant at) {
    if (old == null || old.deal() == null) {
      return Outcome.done(false);
    }
    return deals.withdraw(old.deal(), at).map(deal -> entries.add(deal.entry()));
  }

  private Opportunity kept(Opportunity draft, Opportunity old) {
    Opportunity opportunity = old == null ? draft : old;
    if (old == null) {
      em.persist(draft);
      opportunities.put(draft.externalId(), draft);
    } else {
      old.restate(draft);
    }
    Instant at = opportunity.closedAt() == null ? opportunity.openedAt() : opportunity.closedAt();
    entries.add(
        new Entry(
            opportunity,
            by.act(TYPE, new OpportunityRecorded(opportunity.deal()), at),
            opportunity.facts(known.places()::on)));
    return opportunity;
  }

  @Override
  public void write() {
    outbox.appendAll(entries);
  }
}
