package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;

/**
 * The season and the trend of a series, on the scale of its values. Both are fitted by least
 * squares to all values at once, together with the likeliest change of level where there is a clear
 * one: so a change stays in the series whole, and neither trend nor season bends to take a part of
 * it.
 *
 * @param trend by how much it rises a period
 * @param season by place in the year: how far it lies from the level; they add up to nothing
 * @param keeps whether a change was fitted with them
 */
public record Adjustment(double trend, List<Double> season, boolean keeps) {

  public Adjustment {
    season = List.copyOf(season);
  }

  /** A change clearer than this chance is fitted with season and trend. */
  static final double CLEAR = 0.05;

  static Adjustment of(double[] values, int season, Design design, Change change) {
    double[] x = Present.only(values);
    Subspace others = design.withoutTrend();
    boolean keeps = change.chance() <= CLEAR;
    double[] step = new double[x.length];
    if (keeps) {
      step = design.step(Arrays.binarySearch(design.places(), change.at()));
      others.add(design.weighted(step));
    }
    double[] line = design.trend();
    double trend = others.coefficient(design.weighted(line), design.weighted(x));
    double[] rest = x.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= trend * line[i] + (keeps ? change.size() * step[i] : 0);
    }
    return new Adjustment(trend, effects(rest, design, season), keeps);
  }

  private static List<Double> effects(double[] rest, Design design, int season) {
    double[] sums = new double[season];
    double[] weights = new double[season];
    for (int i = 0; i < rest.length; i++) {
      sums[design.phases()[i]] += design.weight(i) * rest[i];
      weights[design.phases()[i]] += design.weight(i);
    }
    double level = 0;
    int known = 0;
    for (int phase = 0; phase < season; phase++) {
      if (weights[phase] > 0) {
        sums[phase] /= weights[phase];
        level += sums[phase];
        known++;
      }
    }
    for (int phase = 0; phase < season; phase++) {
      sums[phase] = weights[phase] > 0 ? sums[phase] - level / known : 0;
    }
    return Arrays.stream(sums).boxed().toList();
  }

  /** The values without season and trend; NaN where one is missing. */
  double[] apply(double[] values, Design design) {
    double[] adjusted = values.clone();
    double[] line = design.trend();
    for (int i = 0; i < line.length; i++) {
      adjusted[design.places()[i]] -= trend * line[i] + season.get(design.phases()[i]);
    }
    return adjusted;
  }
}
