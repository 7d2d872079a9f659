package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;

/**
 * A share as the counts it is made of: so many of n in each period.
 *
 * <p>The sampling error of each n is known. Where periods of a metric differ beyond it, the n count
 * for less, the more so the greater they are (J. N. K. Rao and A. J. Scott, A simple method for the
 * analysis of clustered binary data, 1992): n things that hang together by a correlation of ρ tell
 * as much as n ÷ (1 + (n − 1)ρ) that do not.
 */
final class CountedShares {

  /** How many things of the mean chance steady the chance of a period. */
  private static final double STEADYING = 10;

  private final double[] shares;
  private final double[] n;
  private final double[] tell;
  private final Design even;
  private final Design design;
  private final double[] chances;
  private final double variance;

  /**
   * @param correlation ρ, from 0 to 1
   */
  CountedShares(Observed observed, int season, double correlation) {
    this.shares = Present.only(observed.values());
    this.n = observed.n();
    this.tell =
        Arrays.stream(n).map(its -> its / Math.max(1, 1 + (its - 1) * correlation)).toArray();
    this.even = Design.of(observed.values(), season);
    Design weighing = even.weighing(tell);
    Subspace space = weighing.space();
    this.chances = chances(weighing, space);
    double sum = 0;
    double left = 0;
    for (int i = 0; i < n.length; i++) {
      double own = 1 - space.leverage(i);
      sum += own * chances[i] * (1 - chances[i]);
      left += own;
    }
    this.variance = left > 0 ? sum / left : 0;
    this.design =
        even.weighing(Arrays.stream(tell).map(its -> its / Math.max(variance, 1e-9)).toArray());
  }

  /** Fitted, and steadied by the mean where n is small: so within 0 and 1. */
  private double[] chances(Design weighing, Subspace space) {
    double all = 0;
    double met = 0;
    for (int i = 0; i < n.length; i++) {
      all += tell[i];
      met += tell[i] * shares[i];
    }
    double mean = (met + 0.5) / (all + 1);
    double[] rest = space.residual(weighing.weighted(shares));
    double[] chances = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      double fitted = Math.clamp(shares[i] - rest[i] / Math.sqrt(tell[i]), 0, 1);
      chances[i] = (tell[i] * fitted + STEADYING * mean) / (tell[i] + STEADYING);
    }
    return chances;
  }

  /** The values' errors are one where they are those of sampling alone. */
  Design design() {
    return design;
  }

  /** What is left beside level, trend and season, and a step where one is clear. */
  Left left() {
    double[] x = design.weighted(shares);
    Subspace space = design.space();
    double[] rest = space.residual(x);
    int freedom = n.length - space.dimension() - 1;
    double least = 1;
    double[] clearest = null;
    boolean moves = freedom > 0 && Change.isMore(rest, x);
    for (int start = Change.SIDE; moves && start <= n.length - Change.SIDE; start++) {
      double[] own = space.residual(design.weighted(design.step(start)));
      if (Subspace.dot(own, own) > 1e-6) {
        double chance = Noise.UNKNOWN.chance(own, rest, freedom);
        if (chance < least) {
          least = chance;
          clearest = own;
        }
      }
    }
    if (clearest != null && least * n.length <= Adjustment.CLEAR) {
      space.add(clearest);
      rest = space.residual(x);
    }
    double excess = 0;
    for (int i = 0; i < n.length; i++) {
      excess += (1 - space.leverage(i)) * (tell[i] - 1);
    }
    return new Left(Subspace.dot(rest, rest), n.length - space.dimension(), excess);
  }

  /**
   * @param squares in sampling errors
   * @param freedom what they would be on average by sampling alone
   * @param excess by how much more they would be for a correlation of one
   */
  record Left(double squares, int freedom, double excess) {}

  /** By how much the n of all members of a metric hang together within a period. */
  static double correlation(List<Left> members) {
    double more = members.stream().mapToDouble(its -> its.squares - its.freedom).sum();
    double excess = members.stream().mapToDouble(Left::excess).sum();
    return excess > 0 ? Math.clamp(more / excess, 0, 1) : 0;
  }

  /** Noise whose variance is known but for what {@code spread} says of it. */
  Noise noise(Spread spread) {
    return (own, rest, freedom) -> {
      double along = Subspace.dot(own, rest);
      double explained = along * along / Subspace.dot(own, own);
      double[] factors = new double[own.length];
      for (int i = 0; i < own.length; i++) {
        factors[i] = own[i] / Math.sqrt(design.weight(i));
      }
      double deviate = new Saddlepoint(factors, tell, chances).deviate(along * variance);
      double squares = Math.max(0, Subspace.dot(rest, rest) - explained);
      return spread.chance(deviate, squares, freedom);
    };
  }
}
