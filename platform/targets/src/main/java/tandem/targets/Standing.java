package tandem.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** The targets that stand for some subjects: of each metric and part, one for any day. */
final class Standing {

  private final Map<Subject, List<Target>> targets = new HashMap<>();

  Standing(Collection<Target> standing) {
    standing.forEach(this::add);
  }

  void add(Target target) {
    targets.computeIfAbsent(target.subject(), subject -> new ArrayList<>()).add(target);
  }

  /**
   * Refused where another target has a day of the period.
   *
   * @param except the target that is to have the period; null for a new one
   */
  Outcome<Period> free(Subject subject, Period period, Target except) {
    return targets.getOrDefault(subject, List.of()).stream()
        .filter(other -> !other.equals(except) && other.period().overlaps(period))
        .findFirst()
        .map(other -> Outcome.<Period>refused(overlap(other)))
        .orElseGet(() -> Outcome.done(period));
  }

  private static Refusal overlap(Target other) {
    Period taken = other.period();
    return Refusal.conflict("target.overlaps", other.id(), taken.from(), taken.to());
  }
}
