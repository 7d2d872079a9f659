package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import tandem.analytics.sql.Sql;

/**
 * Which change was the last to each month of each set of rollups, and to the exchange rates. Where
 * two are equal, all rollups and rates are. Immutable.
 */
final class MonthVersions {

  private static final NavigableMap<LocalDate, UUID> NONE = Collections.emptyNavigableMap();

  private final Map<String, NavigableMap<LocalDate, UUID>> bySet;
  private final int hash;

  private MonthVersions(Map<String, NavigableMap<LocalDate, UUID>> bySet) {
    this.bySet = bySet;
    this.hash = bySet.hashCode();
  }

  static MonthVersions read(Snapshot snapshot) throws SQLException {
    record Version(String set, LocalDate month, UUID version) {}
    Map<String, NavigableMap<LocalDate, UUID>> bySet = new HashMap<>();
    new Sql()
        .add("select set, month, version from month_version")
        .read(
            snapshot.connection(),
            row ->
                new Version(
                    row.getString("set"),
                    row.getObject("month", LocalDate.class),
                    row.getObject("version", UUID.class)))
        .forEach(
            it ->
                bySet
                    .computeIfAbsent(it.set(), _ -> new TreeMap<>())
                    .put(it.month(), it.version()));
    return new MonthVersions(bySet);
  }

  NavigableMap<LocalDate, UUID> of(String set) {
    return bySet.getOrDefault(set, NONE);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof MonthVersions its && hash == its.hash && bySet.equals(its.bySet));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
