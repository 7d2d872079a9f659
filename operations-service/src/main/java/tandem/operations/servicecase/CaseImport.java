package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.outbox.Outbox;
import tandem.records.RowDraft;
import tandem.records.RowDrafts;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.ImportType;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/** Imports cases, each as one event: a batch costs a few statements, however much happened. */
@Singleton
class CaseImport implements ImportType {

  private static final Map<String, FieldType> ACTS =
      Map.of(
          "respondedAt", FieldType.INSTANT,
          "responses", FieldType.JSON,
          "pauses", FieldType.JSON,
          "transfers", FieldType.JSON,
          "escalations", FieldType.JSON,
          "resolvedAt", FieldType.INSTANT,
          "resolutions", FieldType.JSON,
          "closedAt", FieldType.INSTANT,
          "withdrawnAt", FieldType.INSTANT,
          "reason", FieldType.TEXT);

  private final RowDrafts fields;
  private final RowBinder binder;
  private final Directory directory;
  private final SlaPolicies policies;
  private final ActTime time;
  private final Cases cases;
  private final Outbox outbox;

  CaseImport(
      RowDrafts fields,
      RowBinder binder,
      Directory directory,
      SlaPolicies policies,
      ActTime time,
      Cases cases,
      Outbox outbox) {
    this.fields = fields;
    this.binder = binder;
    this.directory = directory;
    this.policies = policies;
    this.time = time;
    this.cases = cases;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public Map<String, FieldType> fields() {
    Map<String, FieldType> all = new HashMap<>(fields.columns(cases));
    all.putAll(ACTS);
    return all;
  }

  @Override
  public Class<?> row() {
    return CaseRow.class;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    cases.prepare();
    List<RowDraft<ServiceCase>> drafts = fields.read(cases, rows);
    List<Outcome<CaseRow>> acts =
        drafts.stream().map(draft -> binder.bind(draft.rest(), CaseRow.class)).toList();
    CaseBatch batch =
        new CaseBatch(
            directory.find(acts.stream().flatMap(CaseImport::people).toList()),
            cases.locked(
                drafts.stream().map(RowDraft::externalId).filter(Objects::nonNull).toList()),
            policies.book(),
            cases,
            time);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(batch.row(rows.get(i), drafts.get(i), acts.get(i)));
    }
    batch.write(outbox, By.of(context));
    return outcomes;
  }

  private static Stream<String> people(Outcome<CaseRow> acts) {
    return acts instanceof Outcome.Done<CaseRow>(CaseRow row) ? row.people() : Stream.of();
  }
}
