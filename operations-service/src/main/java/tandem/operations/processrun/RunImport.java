package tandem.operations.processrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.References;
import tandem.acts.Refusal;
import tandem.directory.Directory;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.imports.Mapping;
import tandem.imports.log.Trace;
import tandem.operations.performer.Performer;
import tandem.records.JournalImport;
import tandem.records.RowDraft;

/** Imports whole runs, with their steps. */
@Singleton
class RunImport extends JournalImport<ProcessRun, RunRow> {

  private static final List<ImportColumn> ACTS =
      List.of(
          ImportColumn.of(
              "requestedAt",
              FieldType.INSTANT,
              "Requested at",
              "申请时间",
              "When it was started if absent.",
              "2026-03-09T09:00:00Z"),
          ImportColumn.of(
              "startedAt",
              FieldType.INSTANT,
              "Started at",
              "开始时间",
              "With its first step if absent.",
              "2026-03-09T10:30:00Z"),
          ImportColumn.of(
              "performer",
              FieldType.TEXT,
              "Performer",
              "执行人",
              "Who took it on, by id or external id; whoever began the first step if absent.",
              "E-117"),
          ImportColumn.of(
              "team",
              FieldType.TEXT,
              "Team",
              "团队",
              "Where it is another than the performer's own, or none is known.",
              "Desk"),
          ImportColumn.of(
              "steps",
              FieldType.JSON,
              "Steps",
              "步骤",
              "What was done: `name`, `startedAt`, and if known `completedAt`, `performer`, `team`,"
                  + " `resource` (whom the source names) and `rework` (why it was repeated).",
              "[{\"name\":\"Pack\",\"startedAt\":\"2026-03-09T10:30:00Z\","
                  + "\"completedAt\":\"2026-03-09T11:00:00Z\",\"performer\":\"E-117\"}]"),
          ImportColumn.of(
              "completedAt",
              FieldType.INSTANT,
              "Completed at",
              "完成时间",
              "When all of it was done.",
              "2026-03-12T15:00:00Z"),
          ImportColumn.of(
              "abandonedAt",
              FieldType.INSTANT,
              "Abandoned at",
              "放弃时间",
              "When it was given up, instead of completed.",
              "2026-03-12T15:00:00Z"),
          ImportColumn.of(
              "reason",
              FieldType.TEXT,
              "Reason",
              "原因",
              "Why it was given up.",
              "The customer asked for it."));

  private final Directory directory;
  private final Runs runs;
  private final ActTime time;

  RunImport(Directory directory, Runs runs, ActTime time) {
    super(runs, RunRow.class, ACTS);
    this.directory = directory;
    this.runs = runs;
    this.time = time;
  }

  @Override
  public Optional<Function<Trace, ObjectNode>> cases(Mapping mapping) {
    return Optional.of(trace -> RunTrace.row(trace, mapping));
  }

  @Override
  protected Taking<ProcessRun, RunRow> taking(Rows<ProcessRun, RunRow> rows) {
    Map<String, UUID> people =
        directory.find(rows.rests().stream().flatMap(RunRow::people).toList());
    return (run, fields, row) -> read(fields, row, people).map(source -> take(run, fields, source));
  }

  @Override
  protected Instant latest(ProcessRun run) {
    return run.course.latestAct();
  }

  private ProcessRun take(ProcessRun run, RowDraft<ProcessRun> fields, RunRecord source) {
    fields.apply(run);
    runs.edition(run);
    run.take(Course.of(source));
    return run;
  }

  private Outcome<RunRecord> read(
      RowDraft<ProcessRun> fields, RunRow said, Map<String, UUID> people) {
    ProcessRun draft = new ProcessRun();
    fields.apply(draft);
    return References.resolve("performer", said.performer(), people)
        .map(starter -> new Performer(starter, said.team(), null))
        .then(
            starter ->
                steps(said, people)
                    .then(
                        steps ->
                            RunRecord.of(
                                fields.occurredAt(), said, starter, steps, draft.isDisordered())))
        .then(record -> time.past("steps", record.latest()).map(_ -> record));
  }

  private static Outcome<List<RunStep>> steps(RunRow said, Map<String, UUID> people) {
    List<RunStep> steps = new ArrayList<>(said.steps().size());
    for (RunRow.Step step : said.steps()) {
      UUID performer = performer(step, people);
      if (performer == null && step.performer() != null) {
        return Outcome.refused(Refusal.invalid("steps", "reference.unknown", step.performer()));
      }
      if (ActTime.inOrder("steps", step.startedAt(), step.completedAt())
          instanceof Outcome.Refused<Boolean>(Refusal why)) {
        return Outcome.refused(why);
      }
      steps.add(
          new RunStep(
              step.name(),
              performer,
              step.team(),
              performer == null ? step.resource() : null,
              step.startedAt(),
              step.completedAt(),
              step.rework()));
    }
    return Outcome.done(steps);
  }

  /** The person whom the step names, or whose id in the source its resource is. */
  private static UUID performer(RunRow.Step step, Map<String, UUID> people) {
    String named = step.performer() == null ? step.resource() : step.performer();
    return named == null ? null : people.get(named);
  }
}
