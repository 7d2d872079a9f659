package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.metric.Catalogue;

/**
 * The rollups of whole months as they were last read, for all answers. The fold gives a month of a
 * set a version of its own each time it changes anything in it, so what was read of a version holds
 * as long as anybody's snapshot has that version. Thread-safe.
 */
final class MonthCache {

  /** Some 100 bytes each; more than 24 months of 150 people. */
  private static final long MOST_ROWS = 400_000;

  /** In rows, what a month takes besides: also one without any, of a version that is gone. */
  private static final int BESIDES = 10;

  /** While something is folded, the version before is not asked for again. */
  private static final Duration UNASKED = Duration.ofMinutes(10);

  private final Catalogue catalogue;
  private final Cache<Key, Map<String, List<Slice>>> totals;
  private final Cache<Key, Map<String, List<Histogram>>> histograms;

  /**
   * Which month of which set; nothing but the fold that made it has its version.
   *
   * @param changes the days within it on which a rate changes: amounts of days with one rate are
   *     added up
   */
  record Key(String set, LocalDate month, UUID version, Set<LocalDate> changes) {}

  MonthCache(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.totals = cache((key, rows) -> rows.values().stream().mapToInt(List::size).sum());
    this.histograms =
        cache(
            (key, rows) ->
                rows.values().stream().flatMap(List::stream).mapToInt(Histogram::bins).sum() / 8);
  }

  /**
   * @param rows how many a month has
   */
  static <T> Cache<Key, T> cache(Weigher<Key, T> rows) {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_ROWS)
        .weigher((Key key, T month) -> BESIDES + rows.weigh(key, month))
        .expireAfterAccess(UNASKED)
        .build();
  }

  /** The months as a snapshot has them. */
  Months of(Snapshot snapshot) {
    return new Months(snapshot, catalogue, totals, histograms);
  }
}
