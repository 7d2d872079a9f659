package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a series is looked at: what is no news in it, what its noise is, and how much each value
 * weighs in its chart.
 *
 * @param weights at each place, 1 where the value is missing
 */
@SuppressWarnings("ArrayRecordComponent") // a vector for arithmetic, never compared
record Tested(Design design, Noise noise, double[] weights) {

  /** Members of one metric. */
  static List<Tested> of(List<Observed> members, int season) {
    if (members.isEmpty()) {
      return List.of();
    }
    return switch (members.getFirst().kind()) {
      case SHARE -> shares(members, season);
      case MEAN -> means(members, season);
      case TOTAL ->
          members.stream()
              .map(its -> of(its, Design.of(its.values(), season), Noise.UNKNOWN, ones(its)))
              .toList();
    };
  }

  private static List<Tested> shares(List<Observed> members, int season) {
    double correlation =
        CountedShares.correlation(
            members.stream().map(its -> new CountedShares(its, season, 0).left()).toList());
    List<CountedShares> shares =
        members.stream().map(its -> new CountedShares(its, season, correlation)).toList();
    Spread spread = Spread.of(shares.stream().map(CountedShares::left).toList());
    return IntStream.range(0, shares.size())
        .mapToObj(
            i -> {
              Observed its = members.get(i);
              CountedShares share = shares.get(i);
              return of(its, share.design(), share.noise(spread), its.n());
            })
        .toList();
  }

  private static List<Tested> means(List<Observed> members, int season) {
    double correlation = MeansOfMany.correlation(members, season);
    return members.stream()
        .map(
            its -> {
              double[] weights = MeansOfMany.weights(its.n(), correlation);
              Design design = Design.of(its.values(), season).weighing(weights);
              return of(its, design, Noise.UNKNOWN, weights);
            })
        .toList();
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
