package tandem.operations.processrun;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.events.operations.Flow;
import tandem.operations.performer.Performer;
import tandem.operations.performer.WorkInHand;

/** How a run moves through the work in progress of people and teams. */
final class Workload {

  /** From an instant on, the run is with somebody. */
  private record Take(Instant at, Performer by) {}

  private Workload() {}

  static List<Flow> of(Course run, Holders holders) {
    WorkInHand work = new WorkInHand(holders);
    if (run.startedAt() != null) {
      List<Take> takes = takes(run);
      for (int i = 0; i < takes.size(); i++) {
        Instant next = i + 1 < takes.size() ? takes.get(i + 1).at() : run.endedAt();
        work.hold(takes.get(i).by(), takes.get(i).at(), next);
      }
      if (run.endedAt() != null) {
        work.end(run.endedAt());
      }
    }
    return work.flows();
  }

  /** A step of which nobody says who performs it stays with whoever has the run. */
  private static List<Take> takes(Course run) {
    Stream<Take> bySteps =
        run.steps().stream()
            .filter(step -> !step.by().isUnsaid())
            .map(step -> new Take(step.startedAt(), step.by()));
    return Stream.concat(Stream.of(new Take(run.startedAt(), run.startedBy())), bySteps).toList();
  }
}
