package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric.Angle;

/**
 * One member's indexes put together: within an angle all metrics weigh the same, and the angles as
 * they are weighed. Only angles in which all who are compared have an index count, so that what
 * stands side by side is the same thing.
 *
 * @param value empty where no such angle weighs anything
 * @param of the angles that it is of
 * @param angles the mean index of each angle that has one
 * @param expected how many metrics there would be with data and targets for all
 */
record Composite(
    Optional<Fraction> value,
    Set<Angle> of,
    Map<Angle, Fraction> angles,
    int scored,
    int expected) {

  /**
   * @param common the angles in which all who are compared have an index
   */
  static Composite of(
      List<Score> scores, Map<Angle, Fraction> weights, Set<Angle> common, int expected) {
    Map<Angle, List<Fraction>> byAngle = new EnumMap<>(Angle.class);
    for (Score score : scores) {
      byAngle
          .computeIfAbsent(score.metric().angle(), angle -> new ArrayList<>())
          .add(score.index());
    }
    Map<Angle, Fraction> angles = new EnumMap<>(Angle.class);
    Fraction sum = Fraction.ZERO;
    Fraction weight = Fraction.ZERO;
    for (Map.Entry<Angle, List<Fraction>> angle : byAngle.entrySet()) {
      Fraction mean = mean(angle.getValue());
      angles.put(angle.getKey(), mean);
      if (common.contains(angle.getKey())) {
        sum = sum.plus(mean.times(weights.get(angle.getKey())));
        weight = weight.plus(weights.get(angle.getKey()));
      }
    }
    return new Composite(
        weight.isZero() ? Optional.empty() : Optional.of(sum.over(weight)),
        common,
        angles,
        scores.size(),
        expected);
  }

  private static Fraction mean(List<Fraction> values) {
    return values.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(values.size()));
  }

  /** The part of the metrics that have data and targets; zero where there is none to have them. */
  Fraction coverage() {
    return expected == 0 ? Fraction.ZERO : Fraction.of(scored).over(Fraction.of(expected));
  }
}
