package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * All that one series says of itself: its chart, and its likeliest lasting change.
 *
 * @param scale of the adjustment and of the size of the change
 * @param adjustment empty where the series is shorter than two years, or its seasons are not known
 * @param adjusted the values of the chart in their own unit, season and trend taken out; NaN where
 *     one is missing
 * @param weights of these in the chart and in levels
 * @param chart in the values' own unit, of one level
 * @param change whether it may be said depends on how many series are looked at, see {@link Holm}
 */
public record Signals(
    Scale scale,
    Optional<Adjustment> adjustment,
    List<Double> adjusted,
    List<Double> weights,
    Xmr chart,
    Change change) {

  public Signals {
    adjusted = List.copyOf(adjusted);
    weights = List.copyOf(weights);
  }

  /**
   * Of all members of a metric: what noise they have in common is learned from all of them.
   *
   * @param members each of at least two values
   * @param season how many periods a year has; 0 where season and trend are not to be taken out
   * @return in the same order
   */
  public static List<Signals> of(List<Observed> members, int season) {
    Common common = Common.of(members, season, member -> Common.likelihoods(member, season));
    return members.stream().map(member -> of(member, season, common)).toList();
  }

  /**
   * Of one member of a metric.
   *
   * @param common what is learned from all
   */
  public static Signals of(Observed member, int season, Common common) {
    return of(
        member.values(),
        season,
        Scale.suiting(member),
        Tested.of(member, season, common),
        member::isEnough);
  }

  /** Of values of which no more is known. */
  static Signals of(double[] values, int season, Scale scale) {
    double[] even = new double[values.length];
    Arrays.fill(even, 1);
    Tested tested = new Tested(Design.of(values, season), Noise.UNKNOWN, even);
    return of(values, season, scale, tested, start -> true);
  }

  private static Signals of(
      double[] values, int season, Scale scale, Tested tested, IntPredicate isEnough) {
    double[] scaled = scale.of(values);
    Change change = Change.in(scaled, tested.design(), tested.noise(), isEnough);
    Optional<Adjustment> adjustment =
        tested.design().adjusts() && tested.design().isTelling()
            ? Optional.of(Adjustment.of(scaled, season, tested.design(), change))
            : Optional.empty();
    double[] adjusted = adjustment.map(its -> its.apply(scaled, tested.design())).orElse(scaled);
    boolean isPlain = adjustment.isEmpty();
    return new Signals(
        scale,
        adjustment,
        boxed(isPlain ? values : Arrays.stream(adjusted).map(scale::back).toArray()),
        boxed(tested.weights()),
        isPlain
            ? scale.within(Xmr.of(values, tested.weights()))
            : Xmr.of(adjusted, tested.weights()).on(scale),
        change);
  }

  /** The chart as it is once the change is said: each level within its own limits. */
  public Xmr parted() {
    return stretch(0, change.at()).then(stretch(change.at(), adjusted.size()));
  }

  private Xmr stretch(int from, int to) {
    double[] values = unboxed(adjusted.subList(from, to));
    double[] its = unboxed(weights.subList(from, to));
    return isAdjusted()
        ? Xmr.of(scale.of(values), its).on(scale)
        : scale.within(Xmr.of(values, its));
  }

  /**
   * The level of a stretch of the adjusted values, in their own unit: the mean on the scale, each
   * value weighing what its n weighs.
   *
   * @param from index of the first value
   * @param to index after the last
   */
  public double level(int from, int to) {
    double sum = 0;
    double all = 0;
    for (int i : IntStream.range(from, to).toArray()) {
      double value = adjusted.get(i);
      if (!Double.isNaN(value)) {
        sum += weights.get(i) * scale.of(value);
        all += weights.get(i);
      }
    }
    return scale.back(sum / all);
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(its -> its).toArray();
  }

  /** Whether season and trend were taken out. */
  public boolean isAdjusted() {
    return adjustment.isPresent();
  }
}
