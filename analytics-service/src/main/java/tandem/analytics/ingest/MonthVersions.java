package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.Rollups;

/**
 * The table {@code month_version} of one generation: whatever changes rollups gives each month of
 * each set that it changes a version that no other change has. So what was read of a version is
 * what any snapshot with that version holds, even where a database is put back to an earlier state.
 * The facts of a kind have a version as well, since some answers read what no rollup tells apart.
 */
final class MonthVersions {

  private static final String RAISE =
      """
      insert into month_version as v (set, month, version)
      select set, month, ? from unnest(?, ?) d (set, month)
      order by set collate "C", month
      on conflict (set, month) do update set version = excluded.version
      """;

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
    Set<SetMonth> months = months(changes.rollups());
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

  private static Set<SetMonth> months(Rollups changes) {
    Set<SetMonth> months = new HashSet<>();
    changes
        .tallies()
        .keySet()
        .forEach(key -> months.add(new SetMonth(key.place().set(), key.day().withDayOfMonth(1))));
    changes
        .bins()
        .keySet()
        .forEach(key -> months.add(new SetMonth(key.place().set(), key.month())));
    return months;
  }
}
