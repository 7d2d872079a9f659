package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.BinKey;
import tandem.analytics.rollup.Place;
import tandem.analytics.rollup.Rollups.Tally;

/** The table {@code bin} of one generation; see {@link RollupStore}. */
final class BinStore {

  private static final String ADD =
      """
      with changed as (
        insert into bin as b (measure, set, month, place, known_month, bin, count)
        select measure, set, date 'epoch' + month, place, date 'epoch' + known_month, bin, count
        from unnest(?, ?, ?, ?, ?, ?, ?) d (measure, set, month, place, known_month, bin, count)
        order by measure collate "C", set collate "C", month, place, known_month, bin
        on conflict (measure, set, month, place, known_month, bin)
        do update set count = b.count + excluded.count
        returning b.*)
      select measure, set, month - date 'epoch' as month, place,
        known_month - date 'epoch' as known_month, bin
      from changed where count = 0
      """;

  private static final String REMOVE =
      """
      delete from bin b
      using unnest(?, ?, ?, ?, ?, ?) d (measure, set, month, place, known_month, bin)
      where b.measure = d.measure and b.set = d.set and b.month = date 'epoch' + d.month
        and b.place = d.place and b.known_month = date 'epoch' + d.known_month and b.bin = d.bin
      """;

  private final Connection connection;

  BinStore(Connection connection) {
    this.connection = connection;
  }

  /** The key of a row; months are the days since 1970 on which they begin. */
  private record Row(String measure, String set, int month, int place, int knownMonth, int bin) {}

  /**
   * @param places the numbers of all places of the keys
   */
  void add(Map<BinKey, Tally> changes, Map<Place, Integer> places) throws SQLException {
    if (!changes.isEmpty()) {
      remove(change(List.copyOf(changes.entrySet()), places));
    }
  }

  /** Adds the changes; returns what came to nothing. */
  private List<Row> change(List<Map.Entry<BinKey, Tally>> changes, Map<Place, Integer> places)
      throws SQLException {
    List<Row> nothing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      new Columns<>(statement, changes)
          .array("text", it -> it.getKey().measure())
          .array("text", it -> it.getKey().place().set())
          .ints(it -> (int) it.getKey().month().toEpochDay())
          .ints(it -> places.get(it.getKey().place()))
          .ints(it -> (int) it.getKey().knownMonth().toEpochDay())
          .ints(it -> it.getKey().bin())
          .longs(it -> it.getValue().count());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          nothing.add(
              new Row(
                  row.getString("measure"),
                  row.getString("set"),
                  row.getInt("month"),
                  row.getInt("place"),
                  row.getInt("known_month"),
                  row.getInt("bin")));
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
          .ints(Row::month)
          .ints(Row::place)
          .ints(Row::knownMonth)
          .ints(Row::bin);
      statement.executeUpdate();
    }
  }
}
