package tandem.analytics.comparison.signal;

import java.util.Arrays;

/**
 * What of a series is no news: its level, and where two years are there, its trend and its season.
 * All are fitted to the values that are there by least squares, each weighing what it is given.
 */
final class Design {

  /** The trend, season effects and level are taken out from this many years on. */
  static final int YEARS = 2;

  /** What has to be left for the noise. */
  private static final int LEAST_FREEDOM = 5;

  private final int[] places;
  private final int[] phases;

  /** Of the weights. */
  private final double[] roots;

  private Design(int[] places, int[] phases, double[] roots) {
    this.places = places;
    this.phases = phases;
    this.roots = roots;
  }

  /**
   * @param values NaN where one is missing
   * @param season how many periods a year has, from the first value on; 0 where seasons are not
   *     known
   */
  static Design of(double[] values, int season) {
    int[] places = Present.places(values);
    boolean knowsSeasons =
        season > 0
            && places.length > 0
            && places[places.length - 1] - places[0] + 1 >= YEARS * season;
    double[] even = new double[places.length];
    Arrays.fill(even, 1);
    return new Design(
        places,
        knowsSeasons ? Arrays.stream(places).map(place -> place % season).toArray() : new int[0],
        even);
  }

  /**
   * @param weights of the values that are there, each above zero: one over its variance, or in
   *     proportion to that
   */
  Design weighing(double[] weights) {
    return new Design(places, phases, Arrays.stream(weights).map(Math::sqrt).toArray());
  }

  /** Of the values that are there. */
  int[] places() {
    return places;
  }

  /** For each of these its place in the year; none where season and trend are not fitted. */
  int[] phases() {
    return phases;
  }

  double weight(int point) {
    return roots[point] * roots[point];
  }

  boolean adjusts() {
    return phases.length > 0;
  }

  int points() {
    return places.length;
  }

  /** Whether enough is left for the noise once level, trend, season and a step are fitted. */
  boolean isTelling() {
    int fitted = adjusts() ? 1 + (int) Arrays.stream(phases).distinct().count() : 1;
    return points() - fitted - 1 >= LEAST_FREEDOM;
  }

  /** The values that are there, or something of each of them, as least squares weighs it. */
  double[] weighted(double[] vector) {
    double[] weighted = vector.clone();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= roots[i];
    }
    return weighted;
  }

  /** Weighted. */
  Subspace space() {
    return adjusts() ? withoutTrend().add(weighted(trend())) : withoutTrend();
  }

  /** The same without the trend. */
  Subspace withoutTrend() {
    Subspace space = new Subspace().add(weighted(level()));
    Arrays.stream(phases).distinct().sorted().forEach(its -> space.add(weighted(season(its))));
    return space;
  }

  double[] level() {
    double[] level = new double[points()];
    Arrays.fill(level, 1);
    return level;
  }

  /** Periods, counted from the middle of the series, so that taking it out leaves the level. */
  double[] trend() {
    double middle = Arrays.stream(places).average().orElse(0);
    return Arrays.stream(places).mapToDouble(place -> place - middle).toArray();
  }

  /** Slow movement that {@link #space} cannot show: a straight line, or where it can, a bend. */
  double[] drift() {
    double[] trend = trend();
    return adjusts() ? Arrays.stream(trend).map(its -> its * its).toArray() : trend;
  }

  double[] season(int phase) {
    return Arrays.stream(phases).mapToDouble(its -> its == phase ? 1 : 0).toArray();
  }

  /** 1 from the {@code start}th value on that is there, 0 before. */
  double[] step(int start) {
    double[] step = new double[points()];
    Arrays.fill(step, start, step.length, 1);
    return step;
  }
}
