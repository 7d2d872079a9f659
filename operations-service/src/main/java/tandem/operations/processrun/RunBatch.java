package tandem.operations.processrun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tandem.events.operations.ProcessRunRecorded;
import tandem.operations.performer.Performer;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.records.RowDraft;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RowOutcome;

/** The rows of a batch, among the people and runs that they name. */
final class RunBatch {

  private static final String RECORDED = "operations.process-run.recorded.v1";

  private final Map<String, UUID> people;
  private final Map<String, ProcessRun> known;
  private final Runs all;
  private final ActTime time;
  private final List<ProcessRun> created = new ArrayList<>();
  private final Set<ProcessRun> changed = new LinkedHashSet<>();

  RunBatch(Map<String, UUID> people, Map<String, ProcessRun> known, Runs all, ActTime time) {
    this.people = people;
    this.known = new HashMap<>(known);
    this.all = all;
    this.time = time;
  }

  RowOutcome row(ImportRow row, RowDraft<ProcessRun> fields, Outcome<RunRow> rest) {
    if (fields.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    ProcessRun before = known.get(fields.externalId());
    if (before != null && row.hash().equals(before.importHash())) {
      return new RowOutcome.Unchanged();
    }
    ProcessRun run = before == null ? ProcessRun.known(fields.externalId()) : before;
    Outcome<RunRecord> source =
        fields.checked(run).then(_ -> rest).then(said -> read(fields.occurredAt(), said));
    return switch (source) {
      case Outcome.Refused<RunRecord>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<RunRecord>(RunRecord read) -> {
        fields.apply(run);
        all.edition(run);
        run.take(Course.of(read));
        run.importedAs(row.hash());
        changed.add(run);
        if (before == null) {
          created.add(run);
          known.put(fields.externalId(), run);
        }
        yield before == null ? new RowOutcome.Created() : new RowOutcome.Updated();
      }
    };
  }

  private Outcome<RunRecord> read(Instant requestedAt, RunRow said) {
    return References.resolve("performer", said.performer(), people)
        .map(starter -> new Performer(starter, said.team(), null))
        .then(starter -> steps(said).then(steps -> RunRecord.of(requestedAt, said, starter, steps)))
        .then(record -> time.past("steps", record.latest()).map(_ -> record));
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

  /** Those changed are published in the order of the rows. */
  void write(Outbox outbox, By by) {
    Function<ProcessRun, Object> facts = all.facts(changed);
    outbox.appendAll(
        changed.stream()
            .map(
                run ->
                    new Entry(
                        run,
                        by.act(RECORDED, new ProcessRunRecorded(), run.course.latestAct()),
                        facts.apply(run)))
            .toList());
    created.forEach(all.getEntityManager()::persist);
  }
}
