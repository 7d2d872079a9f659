package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tandem.analytics.sql.Sql;

/** How far the figures reach, for who chooses among them. Thread-safe. */
@ApplicationScoped
public class Extents {

  /** It grows seldom, and nobody has to see that at once. */
  private static final Duration LOOKED_UP_ANEW = Duration.ofMinutes(1);

  private final Cache<String, Extent> known =
      Caffeine.newBuilder().expireAfterWrite(LOOKED_UP_ANEW).maximumSize(1).build();

  /**
   * How far figures reach.
   *
   * @param knownSince the first day as of whose end anything was known; empty where nothing is
   * @param teams those of which anything was counted, by name
   * @param regions the same
   */
  public record Extent(Optional<LocalDate> knownSince, List<String> teams, List<String> regions) {}

  public Extent of(Snapshot snapshot) throws SQLException {
    Extent extent = known.getIfPresent(snapshot.shape());
    if (extent == null) {
      extent =
          new Extent(knownSince(snapshot), values(snapshot, "team"), values(snapshot, "region"));
      if (extent.knownSince().isPresent()) {
        known.put(snapshot.shape(), extent);
      }
    }
    return extent;
  }

  private static Optional<LocalDate> knownSince(Snapshot snapshot) throws SQLException {
    return Optional.ofNullable(
        new Sql()
            .add("select min(known_day) as first from rollup where set = 'function'")
            .read(snapshot.connection(), row -> row.getObject("first", LocalDate.class))
            .getFirst());
  }

  /** Of the set that has the function and a dimension of the same name. */
  private static List<String> values(Snapshot snapshot, String set) throws SQLException {
    return new Sql()
            .add("select distinct dims[2] as value from rollup where set = ? order by 1", set)
            .read(snapshot.connection(), row -> row.getString("value"))
            .stream()
            .filter(Objects::nonNull)
            .toList();
  }
}
