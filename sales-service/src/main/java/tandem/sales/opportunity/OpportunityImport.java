package tandem.sales.opportunity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.sales.OpportunityRecorded;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.records.JournalImport;
import tandem.records.RowDraft;
import tandem.sales.deal.Agreement;
import tandem.sales.deal.Named;
import tandem.sales.deal.RecordDeals;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.pipeline.Pipelines;
import tandem.sales.product.Product;
import tandem.sales.product.Products;

/** Imports opportunities; those won make their deals, too. */
@Singleton
class OpportunityImport extends JournalImport<Opportunity, OpportunityRow> {

  private static final List<ImportColumn> ENDS =
      List.of(
          ImportColumn.of(
              "name",
              FieldType.TEXT,
              "Name",
              "名称",
              "The external id if absent.",
              "Acme, 20 workstations"),
          ImportColumn.of(
              "pipeline",
              FieldType.TEXT,
              "Pipeline",
              "销售管道",
              "The one called `default` if absent.",
              "default"),
          ImportColumn.of(
                  "state", FieldType.TEXT, "State", "状态", "How it stands; open if absent.", "won")
              .oneOf("open", "won", "lost"),
          ImportColumn.of(
              "closedAt",
              FieldType.INSTANT,
              "Closed at",
              "关闭时间",
              "When it was won or lost, which has to be said of one that was.",
              "2026-02-27T16:00:00Z"),
          ImportColumn.of(
              "amount",
              FieldType.DECIMAL,
              "Amount",
              "金额",
              "Of the deal of a won one, in major units; what was expected if absent.",
              "9500.00"),
          ImportColumn.of(
              "lossReason", FieldType.TEXT, "Loss reason", "输单原因", "Why it was lost.", "price"));

  private static final Set<String> OF_DEAL =
      Set.of("customer", "product", "owner", "team", "currency", "expectedAmount");

  private final Pipelines pipelines;
  private final Products products;
  private final RecordDeals deals;
  private final ActTime time;

  OpportunityImport(
      Opportunities opportunities,
      Pipelines pipelines,
      Products products,
      RecordDeals deals,
      ActTime time) {
    super(opportunities, OpportunityRow.class, ENDS);
    this.pipelines = pipelines;
    this.products = products;
    this.deals = deals;
    this.time = time;
  }

  /** Deals of wins go by the external ids of their opportunities. */
  @Override
  protected Taking<Opportunity, OpportunityRow> taking(Rows<Opportunity, OpportunityRow> rows) {
    List<String> won =
        Stream.concat(
                rows.names().stream(),
                rows.known().values().stream()
                    .map(Opportunity::deal)
                    .filter(Objects::nonNull)
                    .map(UUID::toString))
            .toList();
    return new Batch(deals.begin(won, rows.by()));
  }

  @Override
  protected Instant latest(Opportunity it) {
    return it.closedAt() == null ? it.openedAt() : it.closedAt();
  }

  @Override
  protected Object says(Opportunity it) {
    return new OpportunityRecorded(it.deal());
  }

  /** What its deal takes of a won one is the deal's, too. */
  @Override
  protected boolean isTold(Opportunity it, String field) {
    return it.state() == OpportunityState.WON && OF_DEAL.contains(field);
  }

  private final class Batch implements Taking<Opportunity, OpportunityRow> {

    private final RecordDeals.Batch made;
    private final Map<UUID, Pipeline> standing = new HashMap<>();

    Batch(RecordDeals.Batch made) {
      this.made = made;
    }

    /** What the row tells is told of a draft, which the record becomes if all of it can be. */
    @Override
    public Outcome<Opportunity> take(
        Opportunity it, RowDraft<Opportunity> fields, OpportunityRow row) {
      Opportunity draft = new Opportunity();
      fields.apply(draft);
      return stage(draft, row)
          .map(stage -> Course.begin(stage, draft.owner(), fields.occurredAt()))
          .map(
              course -> {
                draft.take(course);
                return course;
              })
          .then(_ -> closed(draft, it, row))
          .map(
              _ -> {
                fields.apply(it);
                it.take(draft.course);
                return it;
              });
    }

    @Override
    public void write() {
      made.write();
    }

    /** A source that writes the state of a closed one where its stage was says nothing of that. */
    private Outcome<String> stage(Opportunity draft, OpportunityRow row) {
      Pipeline pipeline = standing.computeIfAbsent(draft.pipeline(), pipelines::standing);
      String asked = draft.askedStage();
      List<String> stages = pipeline.stages();
      if (row.isOpen()) {
        return asked == null
            ? Outcome.done(stages.getFirst())
            : Opportunities.stage(asked, pipeline);
      }
      boolean known = asked != null && stages.contains(asked);
      return Outcome.done(known ? asked : stages.getLast());
    }

    private Outcome<?> closed(Opportunity draft, Opportunity it, OpportunityRow row) {
      if (row.isOpen()) {
        return withdrawn(it, draft.openedAt());
      }
      if (row.closedAt() == null) {
        return Outcome.refused(Refusal.invalid("closedAt", "required"));
      }
      return time.past("closedAt", row.closedAt())
          .then(
              at ->
                  row.state() == OpportunityState.WON
                      ? won(draft, it, row, at)
                      : draft.lose(row.lossReason(), null, at).then(_ -> withdrawn(it, at)));
    }

    private Outcome<Object> won(Opportunity draft, Opportunity it, OpportunityRow row, Instant at) {
      return draft
          .course
          .ready(at)
          .then(
              _ ->
                  row.agreement(draft)
                      .map(agreement -> closing(agreement, draft, it, at))
                      .orElseGet(() -> withdrawn(it, at).map(_ -> null)))
          .then(deal -> draft.win(deal, at))
          .map(won -> won);
    }

    /** The deal that it is won by. */
    private Outcome<UUID> closing(
        Agreement agreement, Opportunity draft, Opportunity it, Instant at) {
      Product product = draft.product() == null ? null : products.findById(draft.product());
      Agreement.Defaults defaults =
          new Agreement.Defaults(draft.customer(), product, draft.credit());
      return agreement
          .terms(new Named(Map.of(), Map.of()), defaults)
          .then(terms -> made.record(it.externalId(), deal(it), it.id(), terms, at));
    }

    /** The deal of what was won before, and is so no longer. */
    private Outcome<Object> withdrawn(Opportunity it, Instant at) {
      UUID deal = deal(it);
      return deal == null ? Outcome.done(it) : made.withdraw(deal, at).map(id -> id);
    }

    private static UUID deal(Opportunity it) {
      return it.course == null ? null : it.deal();
    }
  }
}
