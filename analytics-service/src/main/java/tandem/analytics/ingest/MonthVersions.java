package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.copy.Columns;
import tandem.analytics.metric.Kind;
import tandem.analytics.rollup.Rollups;

/**
 * The table {@code month_version} of one generation: whatever changes rollups gives each month of
 * each set that it changes a version that no other change has. So what was read of a version is
 * what any snapshot with that version holds, even where a database is put back to an earlier state.
 * The facts of a kind have a version as well, since some answers read what no rollup tells apart.
 * The exchange rates have one version for all of them, under the name of their kind.
 */
final class MonthVersions {

  private static final String RAISE =
      """
      insert into month_version as v (set, month, version)
      select set, month, ? from unnest(?, ?) d (set, month)
      order by set collate "C", month
      on conflict (set, month) do update set version = excluded.version
      """;

  private static final SetMonth RATES = new SetMonth(Kind.EXCHANGE_RATE, LocalDate.of(1, 1, 1));

  private final Connection connection;

  MonthVersions(Connection connection) {
    this.connection = connection;
  }

  private record SetMonth(String set, LocalDate month) {

    /** Of the facts of a kind, of all months. */
    static SetMonth ofFacts(String kind) {
      return new SetMonth("facts of " + kind, LocalDate.EPOCH);
    }
  }

  void raise(Changes changes) throws SQLException {
    Set<SetMonth> months = months(changes);
    changes.opened().forEach(row -> months.add(SetMonth.ofFacts(row.facts().kind().name())));
    changes.closed().forEach(row -> months.add(SetMonth.ofFacts(row.kind())));
    if (months.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
      new Columns<>(statement, months)
          .value(UUID.randomUUID())
          .array("text", SetMonth::set)
          .array("date", SetMonth::month);
      statement.executeUpdate();
    }
  }

  private static Set<SetMonth> months(Changes changes) {
    Set<SetMonth> months = new HashSet<>();
    if (changes.concern(Kind.EXCHANGE_RATE)) {
      months.add(RATES);
    }
    Rollups rollups = changes.rollups();
    rollups
        .tallies()
        .keySet()
        .forEach(key -> months.add(new SetMonth(key.place().set(), key.day().withDayOfMonth(1))));
    rollups
        .bins()
        .keySet()
        .forEach(key -> months.add(new SetMonth(key.place().set(), key.month())));
    return months;
  }
}
