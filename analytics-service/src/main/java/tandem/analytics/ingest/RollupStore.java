package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.RollupKey;
import tandem.analytics.rollup.Rollups.Tally;

/**
 * The table {@code rollup} of one generation. Rows are taken in the order of their keys, and what
 * comes to nothing is removed.
 */
final class RollupStore {

  private static final String ADD =
      """
      with changed as (
        insert into rollup as r
          (measure, set, dims, currency, day, known_day, count, sum)
        select measure, set, dims::text[], currency, day, known_day, count, sum
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          d (measure, set, dims, currency, day, known_day, count, sum)
        order by measure collate "C", set collate "C", day, dims collate "C",
          currency collate "C", known_day
        on conflict (measure, set, day, dims, currency, known_day)
        do update set count = r.count + excluded.count, sum = r.sum + excluded.sum
        returning r.*)
      select measure, set, dims::text as dims, currency, day, known_day
      from changed where count = 0 and sum = 0
      """;

  private static final String REMOVE =
      """
      delete from rollup r
      using unnest(?, ?, ?, ?, ?, ?) d (measure, set, dims, currency, day, known_day)
      where r.measure = d.measure and r.set = d.set and r.day = d.day
        and r.dims = d.dims::text[] and r.currency = d.currency and r.known_day = d.known_day
      """;

  private final Connection connection;

  RollupStore(Connection connection) {
    this.connection = connection;
  }

  void add(Map<RollupKey, Tally> changes) throws SQLException {
    if (!changes.isEmpty()) {
      remove(change(changes.entrySet()));
    }
  }

  /** Adds the changes; returns what came to nothing, with dims as literals of arrays. */
  private List<RollupKey> change(Collection<Map.Entry<RollupKey, Tally>> changes)
      throws SQLException {
    List<RollupKey> nothing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      new Columns<>(statement, changes)
          .array("text", it -> it.getKey().measure())
          .array("text", it -> it.getKey().set())
          .array("text", it -> Columns.literal(it.getKey().dims()))
          .array("text", it -> it.getKey().currency())
          .array("date", it -> it.getKey().day())
          .array("date", it -> it.getKey().knownDay())
          .array("int8", it -> it.getValue().count())
          .array("numeric", it -> it.getValue().sum());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          nothing.add(
              new RollupKey(
                  row.getString("measure"),
                  row.getString("set"),
                  List.of(row.getString("dims")),
                  row.getString("currency"),
                  row.getObject("day", LocalDate.class),
                  row.getObject("known_day", LocalDate.class)));
        }
      }
    }
    return nothing;
  }

  private void remove(List<RollupKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      new Columns<>(statement, keys)
          .array("text", RollupKey::measure)
          .array("text", RollupKey::set)
          .array("text", key -> key.dims().getFirst())
          .array("text", RollupKey::currency)
          .array("date", RollupKey::day)
          .array("date", RollupKey::knownDay);
      statement.executeUpdate();
    }
  }
}
