package tandem.analytics.comparison.signal;

import java.util.Arrays;

/**
 * How a series is looked at: what is no news in it, what its noise is, and how much each value
 * weighs in its chart.
 *
 * @param weights at each place, 1 where the value is missing
 */
@SuppressWarnings("ArrayRecordComponent") // a vector for arithmetic, never compared
record Tested(Design design, Noise noise, double[] weights) {

  /** A member of a metric, by what is learned from all. */
  static Tested of(Observed member, int season, Common common) {
    return switch (member.kind()) {
      case SHARE -> {
        CountedShares share = new CountedShares(member, season, common.correlation());
        yield of(member, share.design(), share.noise(common.spread()), member.n());
      }
      case MEAN -> {
        double[] weights = MeansOfMany.weights(member.n(), common.correlation());
        Design design = Design.of(member.values(), season).weighing(weights);
        yield of(member, design, Noise.UNKNOWN, weights);
      }
      case TOTAL -> of(member, Design.of(member.values(), season), Noise.UNKNOWN, ones(member));
    };
  }

  private static Tested of(Observed observed, Design design, Noise noise, double[] weights) {
    double[] all = new double[observed.values().length];
    Arrays.fill(all, 1);
    for (int i = 0; i < weights.length; i++) {
      all[design.places()[i]] = weights[i];
    }
    return new Tested(design, noise, all);
  }

  private static double[] ones(Observed observed) {
    double[] ones = new double[observed.points()];
    Arrays.fill(ones, 1);
    return ones;
  }
}
