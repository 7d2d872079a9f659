package tandem.operations.processrun;

import java.time.Instant;
import java.util.List;
import tandem.directory.Holders;
import tandem.events.Moment;
import tandem.events.operations.Flow;
import tandem.events.operations.ProcessRunFacts;
import tandem.operations.performer.Performer;

/** What a run says to metrics, given where its people stood. */
final class RunFacts {

  private RunFacts() {}

  static ProcessRunFacts of(ProcessRun run, Holders holders) {
    Instant completed = run.state() == RunState.COMPLETED ? run.endedAt() : null;
    Instant abandoned = run.state() == RunState.ABANDONED ? run.endedAt() : null;
    List<RunStep> steps = run.steps();
    return new ProcessRunFacts(
        run.process(),
        run.customer(),
        run.deal(),
        steps.size(),
        (int) steps.stream().map(RunStep::name).distinct().count(),
        moment(run.requestedAt(), new Performer(run.requestedBy(), null, null), holders),
        moment(run.startedAt(), run.startedBy(), holders),
        moment(completed, lastHolder(run), holders),
        moment(abandoned, lastHolder(run), holders),
        Workload.of(run, holders));
  }

  /** The team that has the run, or had it last; null for none. */
  static String team(ProcessRun run, Holders holders) {
    List<Flow> flows = Workload.of(run, holders);
    return flows.isEmpty() ? null : flows.getLast().team();
  }

  /** Whoever performed the last step of which it is known; else who took the run on. */
  private static Performer lastHolder(ProcessRun run) {
    return run.steps().stream()
        .map(RunStep::by)
        .filter(by -> !by.isUnsaid())
        .reduce((earlier, later) -> later)
        .orElseGet(run::startedBy);
  }

  private static Moment moment(Instant at, Performer by, Holders holders) {
    return at == null ? null : Moment.of(at, by.on(at, holders));
  }
}
