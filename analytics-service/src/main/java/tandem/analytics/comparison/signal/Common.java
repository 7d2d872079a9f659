package tandem.analytics.comparison.signal;

import java.util.List;
import java.util.function.Function;

/**
 * What is learned of the noise of a metric's members from all of them together. As long as it is
 * the same, a member that has not changed says the same.
 *
 * @param correlation of the things of a period, from 0 to 1; 0 of totals
 * @param spread of the squares of shares; null of other kinds
 */
public record Common(double correlation, Spread spread) {

  private static final Common NOTHING = new Common(0, null);

  /**
   * @param members all of one kind
   * @param likelihoods of one of them, as {@link #likelihoods} has them
   */
  public static Common of(
      List<Observed> members, int season, Function<Observed, List<Double>> likelihoods) {
    if (members.isEmpty()) {
      return NOTHING;
    }
    return switch (members.getFirst().kind()) {
      case SHARE -> shares(members, season);
      case MEAN ->
          new Common(MeansOfMany.likeliest(members.stream().map(likelihoods).toList()), null);
      case TOTAL -> NOTHING;
    };
  }

  /** How likely a series of means makes each correlation that there may be: logarithms. */
  public static List<Double> likelihoods(Observed member, int season) {
    return MeansOfMany.likelihoods(member, season);
  }

  private static Common shares(List<Observed> members, int season) {
    double correlation =
        CountedShares.correlation(
            members.stream().map(its -> new CountedShares(its, season, 0).left()).toList());
    return new Common(
        correlation,
        Spread.of(
            members.stream()
                .map(its -> new CountedShares(its, season, correlation).left())
                .toList()));
  }
}
