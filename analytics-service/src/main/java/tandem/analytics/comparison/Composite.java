package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric.Angle;

/**
 * One member's indexes put together: within an angle all metrics weigh the same, and the angles as
 * they are weighed. An angle without any index is left out, and the others weigh on.
 *
 * @param value empty where no angle that weighs anything has an index
 * @param angles the mean index of each angle that has one
 * @param expected how many metrics there would be with data and targets for all
 */
record Composite(Optional<Fraction> value, Map<Angle, Fraction> angles, int scored, int expected) {

  static Composite of(List<Score> scores, Map<Angle, Fraction> weights, int expected) {
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
      sum = sum.plus(mean.times(weights.get(angle.getKey())));
      weight = weight.plus(weights.get(angle.getKey()));
    }
    return new Composite(
        weight.isZero() ? Optional.empty() : Optional.of(sum.over(weight)),
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
