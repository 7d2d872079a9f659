package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chart of individual values and moving ranges: limits are the mean ± 2.66 × the mean moving
 * range, after W. A. Shewhart and D. J. Wheeler. Of noise alone on 24 points, 16 % of charts show
 * one signal or another; {@link FalseSignals} tells it for any number of points.
 *
 * <p>Where values weigh differently, ranges are those of the values in their own standard errors,
 * and each has limits of its own: for shares of n a P′ chart (D. B. Laney, Improved control charts
 * for attributes, 2002).
 *
 * @param points how many values there are
 * @param mean of the last level
 * @param limits at each place, missing ones counted
 * @param trial whether they are fewer than {@link #FIRM}, so that the limits may yet move much
 * @param signals in the order of their last points, then of the rules
 */
public record Xmr(
    int points, double mean, List<Limits> limits, boolean trial, List<Signal> signals) {

  /** From this many points on, limits are no trial. */
  public static final int FIRM = 12;

  /** 3 standard deviations ÷ 1.128, the mean range of two standard normal values. */
  static final double WIDTH = 2.66;

  /**
   * Between which a value is noise; NaN where there is none.
   *
   * @param mean of its level
   */
  public record Limits(double mean, double lower, double upper) {

    private static final Limits NONE = new Limits(Double.NaN, Double.NaN, Double.NaN);

    private Limits on(Scale scale) {
      return new Limits(scale.back(mean), scale.back(lower), scale.back(upper));
    }
  }

  /** What makes a signal. */
  public enum Rule {
    /** A point beyond a limit. */
    OUTSIDE,
    /** Seven points in a row on one side of the mean; one on the mean begins anew. */
    ONE_SIDE,
    /** Seven points in a row, each above the last or each below it. */
    ONE_DIRECTION,
    /** Two of three points in a row beyond two thirds of the way to the same limit. */
    CLOSE_TO_LIMIT
  }

  /**
   * A stretch that noise seldom shows.
   *
   * @param first index into the values, like {@code last}, missing ones counted
   * @param up whether it lies high, or leads up
   */
  public record Signal(Rule rule, int first, int last, boolean up) {

    private Signal later(int by) {
      return new Signal(rule, first + by, last + by, up);
    }
  }

  public Xmr {
    limits = List.copyOf(limits);
    signals = List.copyOf(signals);
  }

  /**
   * @param values in order of time; NaN where one is missing, which is passed over: its neighbours
   *     follow each other
   * @throws IllegalArgumentException if fewer than two values are there
   */
  public static Xmr of(double[] values) {
    double[] even = new double[values.length];
    Arrays.fill(even, 1);
    return of(values, even);
  }

  /**
   * @param weights at each place: one over the variance, or in proportion to that
   */
  static Xmr of(double[] values, double[] weights) {
    int[] places = Present.places(values);
    double[] x = Present.only(values);
    if (x.length < 2) {
      throw new IllegalArgumentException("limits need two values, not " + x.length);
    }
    double[] errors = Arrays.stream(places).mapToDouble(i -> 1 / Math.sqrt(weights[i])).toArray();
    double mean = mean(x, errors);
    double[] z = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mean) / errors[i]).toArray();
    double range = 0;
    for (int i = 1; i < z.length; i++) {
      range += Math.abs(z[i] - z[i - 1]) / (z.length - 1);
    }
    double reach = WIDTH * range;
    Limits[] limits = new Limits[values.length];
    Arrays.fill(limits, Limits.NONE);
    for (int i = 0; i < places.length; i++) {
      limits[places[i]] = new Limits(mean, mean - reach * errors[i], mean + reach * errors[i]);
    }
    return new Xmr(
        x.length, mean, List.of(limits), x.length < FIRM, new Rules(x, z, places, reach).signals());
  }

  private static double mean(double[] x, double[] errors) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] / (errors[i] * errors[i]);
      weights += 1 / (errors[i] * errors[i]);
    }
    return sum / weights;
  }

  /** This level and then another, each within its own limits. */
  Xmr then(Xmr next) {
    int all = points + next.points;
    return new Xmr(
        all,
        next.mean,
        Stream.concat(limits.stream(), next.limits.stream()).toList(),
        all < FIRM,
        Stream.concat(signals.stream(), next.signals.stream().map(its -> its.later(limits.size())))
            .toList());
  }

  /** The same chart of values that were on a scale, in their own unit. */
  Xmr on(Scale scale) {
    return new Xmr(
        points,
        scale.back(mean),
        limits.stream().map(its -> its.on(scale)).toList(),
        trial,
        signals);
  }

  /** Of the last value that is there. */
  public double lower() {
    return last().lower();
  }

  /** Of the last value that is there. */
  public double upper() {
    return last().upper();
  }

  private Limits last() {
    int last = limits.size() - 1;
    while (Double.isNaN(limits.get(last).mean())) {
      last--;
    }
    return limits.get(last);
  }
}
