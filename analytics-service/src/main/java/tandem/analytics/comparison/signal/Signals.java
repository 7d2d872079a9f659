package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * All that one series says of itself: its chart, and its likeliest lasting change.
 *
 * @param scale of the adjustment and of the size of the change
 * @param adjustment empty where the series is shorter than two years, or its seasons are not known
 * @param adjusted the values of the chart in their own unit, season and trend taken out; NaN where
 *     one is missing
 * @param chart in the values' own unit
 * @param change whether it may be said depends on how many series are looked at, see {@link Holm}
 */
public record Signals(
    Scale scale, Optional<Adjustment> adjustment, List<Double> adjusted, Xmr chart, Change change) {

  public Signals {
    adjusted = List.copyOf(adjusted);
  }

  /**
   * @param values in order of time, at least two; NaN where one is missing
   * @param season how many periods a year has; 0 where season and trend are not to be taken out
   * @param areShares whether the values are shares of a whole
   */
  public static Signals of(double[] values, int season, boolean areShares) {
    return of(values, season, Scale.suiting(areShares, values));
  }

  static Signals of(double[] values, int season, Scale scale) {
    double[] scaled = scale.of(values);
    Design design = Design.of(values, season);
    Change change = Change.in(scaled, design);
    if (!design.adjusts()) {
      return new Signals(
          scale, Optional.empty(), boxed(Arrays.stream(values)), Xmr.of(values), change);
    }
    Adjustment adjustment = Adjustment.of(scaled, season, design, change);
    double[] adjusted = adjustment.apply(scaled, design);
    return new Signals(
        scale,
        Optional.of(adjustment),
        boxed(Arrays.stream(adjusted).map(scale::back)),
        Xmr.of(adjusted).on(scale),
        change);
  }

  /**
   * The level of a stretch of the adjusted values, in their own unit: the mean on the scale.
   *
   * @param from index of the first value
   * @param to index after the last
   */
  public double level(int from, int to) {
    return scale.back(
        adjusted.subList(from, to).stream()
            .filter(value -> !Double.isNaN(value))
            .mapToDouble(scale::of)
            .average()
            .orElse(Double.NaN));
  }

  private static List<Double> boxed(DoubleStream values) {
    return values.boxed().toList();
  }

  /** Whether season and trend were taken out. */
  public boolean isAdjusted() {
    return adjustment.isPresent();
  }
}
