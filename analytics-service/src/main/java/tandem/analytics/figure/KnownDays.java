package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import tandem.analytics.sql.Sql;

/** As of which days anything can be answered. Thread-safe. */
@ApplicationScoped
public class KnownDays {

  /**
   * It moves only where somebody says to have known something before; nobody has to see that at
   * once.
   */
  private static final Duration LOOKED_UP_ANEW = Duration.ofMinutes(1);

  private final Cache<String, Optional<LocalDate>> first =
      Caffeine.newBuilder().expireAfterWrite(LOOKED_UP_ANEW).maximumSize(1).build();

  /** The first day as of whose end anything was known; empty where nothing is. */
  public Optional<LocalDate> first(Snapshot snapshot) throws SQLException {
    Optional<LocalDate> known = first.getIfPresent(snapshot.shape());
    if (known == null) {
      known =
          Optional.ofNullable(
              new Sql()
                  .add("select min(known_day) as first from rollup where set = 'function'")
                  .read(snapshot.connection(), row -> row.getObject("first", LocalDate.class))
                  .getFirst());
      if (known.isPresent()) {
        first.put(snapshot.shape(), known);
      }
    }
    return known;
  }
}
