package tandem.operations.processrun;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How long a run was under way with steps by which the customer gains. */
final class ValueAdding {

  private ValueAdding() {}

  /**
   * The time that such steps covered, in milliseconds; what two of them covered at once counts
   * once.
   *
   * @param adding the names of such steps; none where nobody has said which they are
   * @return null where it cannot be told: of a run that is not completed, without steps, or with
   *     such a step of which nobody knows when it ended
   */
  static Long millis(Course run, Set<String> adding) {
    List<RunStep> steps =
        run.steps().stream()
            .filter(step -> adding.contains(step.name()))
            .sorted(Comparator.comparing(RunStep::startedAt))
            .toList();
    boolean isKnown =
        run.completedAt() != null
            && !adding.isEmpty()
            && !run.steps().isEmpty()
            && steps.stream().noneMatch(RunStep::underWay);
    return isKnown ? covered(steps) : null;
  }

  private static long covered(List<RunStep> steps) {
    long millis = 0;
    Instant until = Instant.MIN;
    for (RunStep step : steps) {
      Instant from = step.startedAt().isBefore(until) ? until : step.startedAt();
      if (from.isBefore(step.completedAt())) {
        millis += Duration.between(from, step.completedAt()).toMillis();
        until = step.completedAt();
      }
    }
    return millis;
  }
}
