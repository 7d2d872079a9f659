package tandem.analytics.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;

/**
 * What series say of themselves, which is a function of what was observed and costs more than
 * reading that: what was told of the same series before is told again. Thread-safe.
 */
final class ToldSignals {

  /** Some three kilobytes each; more than all metrics of 150 people. */
  private static final long MOST_SERIES = 8_000;

  private final Cache<Series, List<Signals>> told =
      Caffeine.newBuilder()
          .maximumWeight(MOST_SERIES)
          .weigher((Series series, List<Signals> _) -> series.members.size())
          .build();

  /** All members of a metric. */
  private record Series(List<Observed> members, int season) {}

  /**
   * @see Signals#of(List, int)
   */
  List<Signals> of(List<Observed> members, int season) {
    return told.get(new Series(members, season), its -> Signals.of(its.members, its.season));
  }
}
