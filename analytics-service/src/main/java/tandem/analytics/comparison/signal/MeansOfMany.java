package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

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

  /** How likely a series makes each of the correlations, restricted: logarithms. */
  static List<Double> likelihoods(Observed member, int season) {
    return DoubleStream.of(CORRELATIONS)
        .map(correlation -> likelihood(member, season, correlation))
        .boxed()
        .toList();
  }

  /**
   * The likeliest correlation by all members together; the lowest of equals.
   *
   * @param members the likelihoods of each
   */
  static double likeliest(List<List<Double>> members) {
    double best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < CORRELATIONS.length; i++) {
      double likelihood = 0;
      for (List<Double> member : members) {
        likelihood += member.get(i);
      }
      if (likelihood > most) {
        most = likelihood;
        best = CORRELATIONS[i];
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
