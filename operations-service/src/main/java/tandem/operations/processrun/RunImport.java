package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.events.operations.ProcessRunRecorded;
import tandem.operations.process.Processes;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.ImportType;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/** Imports runs, each as one event: a batch costs a few statements, however many its steps are. */
@ApplicationScoped
class RunImport implements ImportType {

  static final String NAME = "process-runs";

  private static final Map<String, FieldType> FIELDS =
      Map.ofEntries(
          Map.entry("externalId", FieldType.TEXT),
          Map.entry("process", FieldType.TEXT),
          Map.entry("customer", FieldType.TEXT),
          Map.entry("deal", FieldType.TEXT),
          Map.entry("requestedAt", FieldType.INSTANT),
          Map.entry("requestedBy", FieldType.TEXT),
          Map.entry("startedAt", FieldType.INSTANT),
          Map.entry("performer", FieldType.TEXT),
          Map.entry("team", FieldType.TEXT),
          Map.entry("steps", FieldType.JSON),
          Map.entry("completedAt", FieldType.INSTANT),
          Map.entry("abandonedAt", FieldType.INSTANT),
          Map.entry("reason", FieldType.TEXT));

  private final RowBinder binder;
  private final EntityManager em;
  private final Directory directory;
  private final Processes processes;
  private final ActTime time;
  private final Runs runs;

  RunImport(
      RowBinder binder,
      EntityManager em,
      Directory directory,
      Processes processes,
      ActTime time,
      Runs runs) {
    this.binder = binder;
    this.em = em;
    this.directory = directory;
    this.processes = processes;
    this.time = time;
    this.runs = runs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<RunRow> row() {
    return RunRow.class;
  }

  @Override
  public Map<String, FieldType> fields() {
    return FIELDS;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    directory.holdStill();
    List<Outcome<RunRow>> bound = rows.stream().map(row -> binder.bind(row, RunRow.class)).toList();
    List<RunRow> said = bound.stream().flatMap(RunImport::readable).toList();
    RunBatch batch =
        new RunBatch(
            processes.named(named(said, row -> Stream.of(row.process()))),
            directory.find(named(said, RunRow::people)),
            runs.locked(named(said, row -> Stream.of(row.externalId()))),
            time);
    List<RowOutcome> outcomes = batch.record(rows, bound);
    write(batch, By.of(context));
    return outcomes;
  }

  private void write(RunBatch batch, By by) {
    List<ProcessRun> changed = batch.changed();
    runs.appendAll(
        changed,
        run -> by.act(Runs.type("recorded"), new ProcessRunRecorded(), run.latestAct()),
        directory.placements(changed.stream().flatMap(ProcessRun::people).toList()));
    batch.created().forEach(em::persist);
  }

  private static Stream<RunRow> readable(Outcome<RunRow> row) {
    return switch (row) {
      case Outcome.Done<RunRow>(RunRow said) -> Stream.of(said);
      case Outcome.Refused<RunRow> _ -> Stream.of();
    };
  }

  private static Set<String> named(List<RunRow> rows, Function<RunRow, Stream<String>> names) {
    return rows.stream().flatMap(names).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
