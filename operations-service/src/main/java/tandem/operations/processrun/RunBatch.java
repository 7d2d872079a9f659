package tandem.operations.processrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.operations.performer.Performer;
import tandem.operations.process.Process;
import tandem.outbox.Ids;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RowOutcome;

/** The rows of a batch, among the processes, people and runs that they name. */
final class RunBatch {

  private final Map<String, Process> processes;
  private final Map<String, UUID> people;
  private final Map<String, ProcessRun> runs;
  private final ActTime time;
  private final List<ProcessRun> created = new ArrayList<>();
  private final Set<ProcessRun> changed = new LinkedHashSet<>();

  RunBatch(
      Map<String, Process> processes,
      Map<String, UUID> people,
      Map<String, ProcessRun> runs,
      ActTime time) {
    this.processes = processes;
    this.people = people;
    this.runs = new HashMap<>(runs);
    this.time = time;
  }

  List<RowOutcome> record(List<ImportRow> rows, List<Outcome<RunRow>> bound) {
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ImportRow row = rows.get(i);
      outcomes.add(
          switch (bound.get(i).then(said -> record(row, said))) {
            case Outcome.Done<RowOutcome>(RowOutcome outcome) -> outcome;
            case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
          });
    }
    return outcomes;
  }

  /** Those to be persisted. */
  List<ProcessRun> created() {
    return created;
  }

  /** Those to be published, in the order of the rows; those created among them. */
  List<ProcessRun> changed() {
    return List.copyOf(changed);
  }

  private Outcome<RowOutcome> record(ImportRow row, RunRow said) {
    ProcessRun known = runs.get(said.externalId());
    if (known != null && row.hash().equals(known.importHash())) {
      return Outcome.done(new RowOutcome.Unchanged());
    }
    return read(said)
        .map(
            source -> {
              ProcessRun run = known == null ? create(said.externalId()) : known;
              changed.add(run.recordAs(source, row.hash()));
              return known == null ? new RowOutcome.Created() : new RowOutcome.Updated();
            });
  }

  private ProcessRun create(String externalId) {
    ProcessRun run = new ProcessRun(Ids.next(), externalId);
    created.add(run);
    runs.put(externalId, run);
    return run;
  }

  private Outcome<RunRecord> read(RunRow said) {
    return References.resolve("process", said.process(), processes)
        .then(
            process ->
                References.resolve("requestedBy", said.requestedBy(), people)
                    .then(requester -> read(said, process, requester)))
        .then(this::past);
  }

  private Outcome<RunRecord> read(RunRow said, Process process, UUID requester) {
    ProcessRun.Purpose purpose =
        new ProcessRun.Purpose(process.id(), process.edition(), said.customer(), said.deal());
    return References.resolve("performer", said.performer(), people)
        .map(starter -> new Performer(starter, said.team(), null))
        .then(
            starter ->
                steps(said).then(steps -> RunRecord.of(purpose, said, requester, starter, steps)));
  }

  private Outcome<List<RunStep>> steps(RunRow said) {
    List<RunStep> steps = new ArrayList<>(said.steps().size());
    for (RunRow.Step step : said.steps()) {
      UUID performer = performer(step);
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
  private UUID performer(RunRow.Step step) {
    String named = step.performer() == null ? step.resource() : step.performer();
    return named == null ? null : people.get(named);
  }

  private Outcome<RunRecord> past(RunRecord record) {
    return time.past("steps", record.latest()).map(_ -> record);
  }
}
