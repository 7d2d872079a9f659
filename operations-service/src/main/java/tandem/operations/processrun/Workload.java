package tandem.operations.processrun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.events.Holder;
import tandem.events.operations.Flow;

/**
 * How a run moves through the work in progress: one in where it is taken on, one out and one in
 * where it goes to another holder, or its holder to another place, and one out where it ends. At
 * any instant the flows until then add up to one for its holder while it is under way, and to none
 * for all others.
 */
final class Workload {

  /** From an instant on, the run is with somebody. */
  private record Take(Instant at, Performer by) {}

  private final Holders holders;
  private final List<Flow> flows = new ArrayList<>();
  private Holder now;

  private Workload(Holders holders) {
    this.holders = holders;
  }

  static List<Flow> of(ProcessRun run, Holders holders) {
    return run.startedAt() == null ? List.of() : new Workload(holders).through(run);
  }

  private List<Flow> through(ProcessRun run) {
    List<Take> takes = takes(run);
    for (int i = 0; i < takes.size(); i++) {
      Instant next = i + 1 < takes.size() ? takes.get(i + 1).at() : run.endedAt();
      hold(takes.get(i), next);
    }
    if (run.endedAt() != null) {
      flows.add(Flow.of(run.endedAt(), now, -1));
    }
    return List.copyOf(flows);
  }

  /** A step of which nobody says who performs it stays with whoever has the run. */
  private static List<Take> takes(ProcessRun run) {
    Stream<Take> bySteps =
        run.steps().stream()
            .filter(step -> !step.by().isUnsaid())
            .map(step -> new Take(step.startedAt(), step.by()));
    return Stream.concat(Stream.of(new Take(run.startedAt(), run.startedBy())), bySteps).toList();
  }

  private void hold(Take take, Instant until) {
    pass(take.at(), take.by());
    holders.changes(take.by().person(), take.at(), until).forEach(at -> pass(at, take.by()));
  }

  private void pass(Instant at, Performer to) {
    Holder holder = to.on(at, holders);
    if (holder.equals(now)) {
      return;
    }
    if (now != null) {
      flows.add(Flow.of(at, now, -1));
    }
    flows.add(Flow.of(at, holder, 1));
    now = holder;
  }
}
