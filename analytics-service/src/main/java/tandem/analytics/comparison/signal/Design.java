package tandem.analytics.comparison.signal;

import java.util.Arrays;

/**
 * What of a series is no news: its level, and where two years are there, its trend and its season.
 * All are fitted to the values that are there by least squares.
 */
final class Design {

  /** The trend, season effects and level are taken out from this many years on. */
  static final int YEARS = 2;

  private final int[] places;
  private final int[] phases;

  private Design(int[] places, int[] phases) {
    this.places = places;
    this.phases = phases;
  }

  /**
   * @param values NaN where one is missing
   * @param season how many periods a year has, from the first value on; 0 where seasons are not
   *     known
   */
  static Design of(double[] values, int season) {
    int[] places = Present.places(values);
    boolean knowsSeasons = season > 0 && places.length >= YEARS * season;
    return new Design(
        places,
        knowsSeasons ? Arrays.stream(places).map(place -> place % season).toArray() : new int[0]);
  }

  /** Of the values that are there. */
  int[] places() {
    return places;
  }

  /** For each of these its place in the year; none where season and trend are not fitted. */
  int[] phases() {
    return phases;
  }

  boolean adjusts() {
    return phases.length > 0;
  }

  int points() {
    return places.length;
  }

  Subspace space() {
    Subspace space = new Subspace().add(level());
    if (adjusts()) {
      space.add(trend());
      for (int phase : Arrays.stream(phases).distinct().sorted().toArray()) {
        space.add(season(phase));
      }
    }
    return space;
  }

  /** The same without the trend. */
  Subspace withoutTrend() {
    Subspace space = new Subspace().add(level());
    Arrays.stream(phases).distinct().sorted().forEach(phase -> space.add(season(phase)));
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
