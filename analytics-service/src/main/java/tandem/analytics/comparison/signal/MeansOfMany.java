package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;

/**
 * How much the means of a series weigh that rest on n things each. These hang together within a
 * period by a correlation of ρ, so that n of them weigh n ÷ (1 + (n − 1)ρ): n where periods do not
 * differ beyond the things in them, all the same where nothing else differs.
 */
final class MeansOfMany {

  private static final double[] CORRELATIONS = {0, 0.003, 0.01, 0.03, 0.1, 0.3, 1};

  private MeansOfMany() {}

  static double[] weights(double[] n, double correlation) {
    return Arrays.stream(n).map(its -> its / Math.max(1, 1 + (its - 1) * correlation)).toArray();
  }

  /** The likeliest of some, by the restricted likelihood of all members together. */
  static double correlation(List<Observed> members, int season) {
    double best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (double correlation : CORRELATIONS) {
      double likelihood = 0;
      for (Observed member : members) {
        likelihood += likelihood(member, season, correlation);
      }
      if (likelihood > most) {
        most = likelihood;
        best = correlation;
      }
    }
    return best;
  }

  /** Logarithm; 0 where it tells nothing. */
  private static double likelihood(Observed member, int season, double correlation) {
    double[] weights = weights(member.n(), correlation);
    double[] x = Present.only(Scale.suiting(member).of(member.values()));
    Design design = Design.of(member.values(), season).weighing(weights);
    Subspace space = design.space();
    double[] rest = space.residual(design.weighted(x));
    double squares = Subspace.dot(rest, rest);
    int freedom = x.length - space.dimension();
    if (freedom < 1 || squares <= 0) {
      return 0;
    }
    double logs = Arrays.stream(weights).map(Math::log).sum();
    return (logs - freedom * Math.log(squares)) / 2 - space.logVolume();
  }
}
