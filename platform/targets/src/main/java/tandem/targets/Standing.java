package tandem.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/** The targets that stand: of each metric and part, one for any day. Read a metric at a time. */
final class Standing {

  private final Function<String, List<Target>> of;
  private final Map<String, List<Target>> targets = new HashMap<>();

  /**
   * @param of those of a metric
   */
  Standing(Function<String, List<Target>> of) {
    this.of = of;
  }

  /** Refused where another target of the same subject has a day of its period; takes it else. */
  Outcome<Period> free(Target target) {
    List<Target> others =
        targets.computeIfAbsent(target.metric, metric -> new ArrayList<>(of.apply(metric)));
    Outcome<Period> free =
        others.stream()
            .filter(other -> !other.equals(target) && other.subject().equals(target.subject()))
            .filter(other -> other.period().overlaps(target.period()))
            .findFirst()
            .map(other -> Outcome.<Period>refused(overlap(other)))
            .orElseGet(() -> Outcome.done(target.period()));
    if (free instanceof Outcome.Done && !others.contains(target)) {
      others.add(target);
    }
    return free;
  }

  private static Refusal overlap(Target other) {
    return Refusal.conflict("target.overlaps", other.id(), other.from, other.to);
  }
}
