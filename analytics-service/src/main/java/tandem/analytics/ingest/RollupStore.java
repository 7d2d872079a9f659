package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.Place;
import tandem.analytics.rollup.RollupKey;
import tandem.analytics.rollup.Rollups.Tally;

/**
 * The table {@code tally} of one generation. Rows are taken in the order of their keys, and what
 * comes to nothing is removed.
 */
final class RollupStore {

  private static final String ADD =
      """
      with changed as (
        insert into tally as t (measure, set, day, place, known_day, count, sum)
        select measure, set, date 'epoch' + day, place, date 'epoch' + known_day, count, sum
        from unnest(?, ?, ?, ?, ?, ?, ?) d (measure, set, day, place, known_day, count, sum)
        order by measure collate "C", set collate "C", day, place, known_day
        on conflict (measure, set, day, place, known_day)
        do update set count = t.count + excluded.count, sum = t.sum + excluded.sum
        returning t.*)
      select measure, set, day - date 'epoch' as day, place, known_day - date 'epoch' as known_day
      from changed where count = 0 and sum = 0
      """;

  private static final String REMOVE =
      """
      delete from tally t
      using unnest(?, ?, ?, ?, ?) d (measure, set, day, place, known_day)
      where t.measure = d.measure and t.set = d.set and t.day = date 'epoch' + d.day
        and t.place = d.place and t.known_day = date 'epoch' + d.known_day
      """;

  private final Connection connection;

  RollupStore(Connection connection) {
    this.connection = connection;
  }

  /** The key of a row; days are those since 1970. */
  private record Row(String measure, String set, int day, int place, int knownDay) {}

  /**
   * @param places the numbers of all places of the keys
   */
  void add(Map<RollupKey, Tally> changes, Map<Place, Integer> places) throws SQLException {
    if (!changes.isEmpty()) {
      remove(change(List.copyOf(changes.entrySet()), places));
    }
  }

  /** Adds the changes; returns what came to nothing. */
  private List<Row> change(List<Map.Entry<RollupKey, Tally>> changes, Map<Place, Integer> places)
      throws SQLException {
    List<Row> nothing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      new Columns<>(statement, changes)
          .array("text", it -> it.getKey().measure())
          .array("text", it -> it.getKey().place().set())
          .ints(it -> (int) it.getKey().day().toEpochDay())
          .ints(it -> places.get(it.getKey().place()))
          .ints(it -> (int) it.getKey().knownDay().toEpochDay())
          .longs(it -> it.getValue().count())
          .array("numeric", it -> it.getValue().sum());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          nothing.add(
              new Row(
                  row.getString("measure"),
                  row.getString("set"),
                  row.getInt("day"),
                  row.getInt("place"),
                  row.getInt("known_day")));
        }
      }
    }
    return nothing;
  }

  private void remove(List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      new Columns<>(statement, rows)
          .array("text", Row::measure)
          .array("text", Row::set)
          .ints(Row::day)
          .ints(Row::place)
          .ints(Row::knownDay);
      statement.executeUpdate();
    }
  }
}
