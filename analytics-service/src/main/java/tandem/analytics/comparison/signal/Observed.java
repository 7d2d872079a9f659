package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.Objects;

/**
 * What was observed of one member, period by period, and on how much each figure rests. Immutable.
 */
public final class Observed {

  /** On each side of a change at least so many answers, cases or deals were counted. */
  public static final int LEAST = 20;

  /** What kind of figure it is, and so what its noise is. */
  public enum Kind {
    /** So many of n: the sampling error of each period is known from its n. */
    SHARE,
    /** A mean, a median or a ratio over n things: the more there are, the less it scatters. */
    MEAN,
    /** A count or a sum; what it rests on is part of the news. */
    TOTAL
  }

  private final Kind kind;
  private final double[] values;
  private final double[] n;
  private final int hash;

  private Observed(Kind kind, double[] values, double[] n) {
    this.kind = kind;
    this.values = values;
    this.n = n;
    this.hash = Objects.hash(kind, Arrays.hashCode(values), Arrays.hashCode(n));
  }

  /**
   * @param values in order of time; NaN where one is missing
   * @param n what each rests on: the divisor of shares and means, the things counted of totals
   */
  public static Observed of(Kind kind, double[] values, double[] n) {
    double[] there = values.clone();
    if (kind != Kind.TOTAL) {
      for (int i = 0; i < there.length; i++) {
        there[i] = n[i] > 0 ? there[i] : Double.NaN;
      }
    }
    return new Observed(kind, there, n.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Observed that
        && hash == that.hash
        && kind == that.kind
        && Arrays.equals(values, that.values)
        && Arrays.equals(n, that.n);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  Kind kind() {
    return kind;
  }

  double[] values() {
    return values.clone();
  }

  /** How many there are. */
  public int points() {
    return Present.places(values).length;
  }

  /** Of the values that are there. */
  double[] n() {
    return Arrays.stream(Present.places(values)).mapToDouble(place -> n[place]).toArray();
  }

  /**
   * Whether enough was counted on both sides of a change before the {@code start}th value that is
   * there: of totals, whether enough would have been, had the level not changed.
   */
  boolean isEnough(int start) {
    double[] there = n();
    double all = Arrays.stream(there).sum();
    double before =
        kind == Kind.TOTAL ? all * start / there.length : Arrays.stream(there, 0, start).sum();
    return before >= LEAST && all - before >= LEAST;
  }
}
