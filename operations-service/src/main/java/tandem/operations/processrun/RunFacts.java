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
    Course course = run.course;
    List<RunStep> steps = course.steps();
    return new ProcessRunFacts(
        run.process,
        run.customer,
        run.deal,
        steps.size(),
        (int) steps.stream().map(RunStep::name).distinct().count(),
        moment(course.requestedAt(), new Performer(run.requestedBy, null, null), holders),
        moment(course.startedAt(), course.startedBy(), holders),
        moment(course.completedAt(), lastHolder(course), holders),
        moment(course.abandonedAt(), lastHolder(course), holders),
        Workload.of(course, holders));
  }

  /** The team that has the run, or had it last; null for none. */
  static String team(ProcessRun run, Holders holders) {
    List<Flow> flows = Workload.of(run.course, holders);
    return flows.isEmpty() ? null : flows.getLast().team();
  }

  /** Whoever performed the last step of which it is known; else who took the run on. */
  private static Performer lastHolder(Course course) {
    return course.steps().stream()
        .map(RunStep::by)
        .filter(by -> !by.isUnsaid())
        .reduce((earlier, later) -> later)
        .orElseGet(course::startedBy);
  }

  private static Moment moment(Instant at, Performer by, Holders holders) {
    return at == null ? null : Moment.of(at, by.on(at, holders));
  }
}
