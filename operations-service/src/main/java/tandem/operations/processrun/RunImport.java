package tandem.operations.processrun;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.directory.Directory;
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

/** Imports runs, each as one event: a batch costs a few statements, however many its steps are. */
@Singleton
class RunImport implements ImportType {

  private static final Map<String, FieldType> ACTS =
      Map.of(
          "startedAt", FieldType.INSTANT,
          "performer", FieldType.TEXT,
          "team", FieldType.TEXT,
          "steps", FieldType.JSON,
          "completedAt", FieldType.INSTANT,
          "abandonedAt", FieldType.INSTANT,
          "reason", FieldType.TEXT);

  private final RowDrafts fields;
  private final RowBinder binder;
  private final Directory directory;
  private final ActTime time;
  private final Runs runs;
  private final Outbox outbox;

  RunImport(
      RowDrafts fields,
      RowBinder binder,
      Directory directory,
      ActTime time,
      Runs runs,
      Outbox outbox) {
    this.fields = fields;
    this.binder = binder;
    this.directory = directory;
    this.time = time;
    this.runs = runs;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "process-runs";
  }

  @Override
  public Map<String, FieldType> fields() {
    Map<String, FieldType> all = new HashMap<>(fields.columns(runs));
    all.putAll(ACTS);
    return all;
  }

  @Override
  public Class<?> row() {
    return RunRow.class;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    runs.prepare();
    List<RowDraft<ProcessRun>> drafts = fields.read(runs, rows);
    List<Outcome<RunRow>> acts =
        drafts.stream().map(draft -> binder.bind(draft.rest(), RunRow.class)).toList();
    RunBatch batch =
        new RunBatch(
            directory.find(acts.stream().flatMap(RunImport::people).toList()),
            runs.locked(
                drafts.stream().map(RowDraft::externalId).filter(Objects::nonNull).toList()),
            runs,
            time);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(batch.row(rows.get(i), drafts.get(i), acts.get(i)));
    }
    batch.write(outbox, By.of(context));
    return outcomes;
  }

  private static Stream<String> people(Outcome<RunRow> acts) {
    return acts instanceof Outcome.Done<RunRow>(RunRow row) ? row.people() : Stream.of();
  }
}
