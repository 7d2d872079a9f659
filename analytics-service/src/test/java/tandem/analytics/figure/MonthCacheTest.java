package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthCacheTest {

  /** Each fold gives a month another version: what was read of those before must go. */
  @Test
  void isBoundedAlsoWhereMonthsHaveNoRows() {
    Cache<MonthCache.Key, Map<String, String>> cache = MonthCache.cache((key, rows) -> rows.size());
    for (int fold = 0; fold < 100_000; fold++) {
      cache.put(
          new MonthCache.Key("team", LocalDate.of(2026, 1, 1), new UUID(fold, 7), Set.of()),
          Map.of());
    }
    cache.cleanUp();
    assertThat(cache.estimatedSize()).isLessThan(50_000);
  }
}
