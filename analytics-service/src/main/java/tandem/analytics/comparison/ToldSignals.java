package tandem.analytics.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import tandem.analytics.comparison.signal.Common;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;

/**
 * What series say of themselves, which is a function of what was observed and costs more than
 * reading that: what was told of the same series before is told again. While something is folded,
 * few members of a metric change, and what all have in common mostly stays. Thread-safe.
 */
final class ToldSignals {

  /** Some three kilobytes each; more than all metrics of 150 people. */
  private static final long MOST_SERIES = 8_000;

  private final Cache<Member, Signals> told = cache();
  private final Cache<Seasonal, List<Double>> likelihoods = cache();

  /** More than all metrics, by all that they are broken down by. */
  private final Cache<Members, Common> common =
      Caffeine.newBuilder()
          .maximumWeight(MOST_SERIES)
          .weigher((Members members, Common _) -> members.observed.size())
          .build();

  /** One series, by what it has in common with others. */
  private record Member(Observed observed, int season, Common common) {}

  /** One series. */
  private record Seasonal(Observed observed, int season) {}

  /** All members of a metric. */
  private record Members(List<Observed> observed, int season) {}

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(MOST_SERIES).build();
  }

  /**
   * @see Signals#of(List, int)
   */
  List<Signals> of(List<Observed> members, int season) {
    Common its = common.get(new Members(members, season), this::common);
    return members.stream()
        .map(member -> told.get(new Member(member, season, its), ToldSignals::signals))
        .toList();
  }

  private static Signals signals(Member of) {
    return Signals.of(of.observed, of.season, of.common);
  }

  private Common common(Members of) {
    return Common.of(
        of.observed,
        of.season,
        member ->
            likelihoods.get(
                new Seasonal(member, of.season),
                its -> Common.likelihoods(its.observed, its.season)));
  }
}
