package tandem.analytics.comparison.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A chart of individual values and moving ranges: limits are the mean ± 2.66 × the mean moving
 * range, after W. A. Shewhart and D. J. Wheeler. Of noise alone on 24 points, 16 % of charts show
 * one signal or another; {@link FalseSignals} tells it for any number of points.
 *
 * @param points how many values there are
 * @param trial whether they are fewer than {@link #FIRM}, so that the limits may yet move much
 * @param signals in the order of their last points, then of the rules
 */
public record Xmr(
    int points, double mean, double lower, double upper, boolean trial, List<Signal> signals) {

  /** From this many points on, limits are no trial. */
  public static final int FIRM = 12;

  /** 3 standard deviations ÷ 1.128, the mean range of two standard normal values. */
  static final double WIDTH = 2.66;

  private static final int RUN = 7;
  private static final double CLOSE = 2.0 / 3.0;

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
  public record Signal(Rule rule, int first, int last, boolean up) {}

  public Xmr {
    signals = List.copyOf(signals);
  }

  /**
   * @param values in order of time; NaN where one is missing, which is passed over: its neighbours
   *     follow each other
   * @throws IllegalArgumentException if fewer than two values are there
   */
  public static Xmr of(double[] values) {
    int[] places = Present.places(values);
    double[] x = Present.only(values);
    if (x.length < 2) {
      throw new IllegalArgumentException("limits need two values, not " + x.length);
    }
    double mean = Arrays.stream(x).average().orElseThrow();
    double range = 0;
    for (int i = 1; i < x.length; i++) {
      range += Math.abs(x[i] - x[i - 1]) / (x.length - 1);
    }
    double reach = WIDTH * range;
    return new Xmr(
        x.length,
        mean,
        mean - reach,
        mean + reach,
        x.length < FIRM,
        new Rules(x, places, mean, reach).signals());
  }

  /** The same chart of values that were on a scale, in their own unit. */
  Xmr on(Scale scale) {
    return new Xmr(points, scale.back(mean), scale.back(lower), scale.back(upper), trial, signals);
  }

  /** Finds the signals among values of which none is missing. */
  private static final class Rules {

    private final double[] x;
    private final int[] places;
    private final double mean;
    private final double reach;

    Rules(double[] x, int[] places, double mean, double reach) {
      this.x = x;
      this.places = places;
      this.mean = mean;
      this.reach = reach;
    }

    List<Signal> signals() {
      List<Signal> found = new ArrayList<>();
      int side = 0;
      int onSide = 0;
      int direction = 0;
      int inDirection = 1;
      for (int i = 0; i < x.length; i++) {
        if (Math.abs(x[i] - mean) > reach) {
          found.add(signal(Rule.OUTSIDE, i, i, x[i] > mean));
        }
        int itsSide = (int) Math.signum(x[i] - mean);
        onSide = itsSide == side ? onSide + 1 : 1;
        side = itsSide;
        if (side != 0 && onSide >= RUN) {
          found.add(signal(Rule.ONE_SIDE, i - onSide + 1, i, side > 0));
        }
        int itsDirection = i == 0 ? 0 : (int) Math.signum(x[i] - x[i - 1]);
        inDirection = itsDirection == direction ? inDirection + 1 : 2;
        direction = itsDirection;
        if (direction != 0 && inDirection >= RUN) {
          found.add(signal(Rule.ONE_DIRECTION, i - inDirection + 1, i, direction > 0));
        }
        closeToLimit(i, found);
      }
      return longest(found);
    }

    private void closeToLimit(int i, List<Signal> found) {
      int first = Math.max(0, i - 2);
      for (int sign : new int[] {1, -1}) {
        int close = 0;
        for (int k = first; k <= i; k++) {
          close += sign * (x[k] - mean) > CLOSE * reach ? 1 : 0;
        }
        if (close >= 2 && sign * (x[i] - mean) > CLOSE * reach) {
          found.add(signal(Rule.CLOSE_TO_LIMIT, first, i, sign > 0));
        }
      }
    }

    private Signal signal(Rule rule, int first, int last, boolean up) {
      return new Signal(rule, places[first], places[last], up);
    }

    /** Of a run that grows point by point, only the whole. */
    private static List<Signal> longest(List<Signal> found) {
      return found.stream()
          .filter(
              it ->
                  found.stream()
                      .noneMatch(
                          other ->
                              other.rule() == it.rule()
                                  && other.first() == it.first()
                                  && other.last() > it.last()))
          .toList();
    }
  }
}
