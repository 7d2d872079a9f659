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
import tandem.analytics.rollup.BinKey;
import tandem.analytics.rollup.Rollups.Tally;

/** The table {@code rollup_bin} of one generation; see {@link RollupStore}. */
final class BinStore {

  private static final String ADD =
      """
      with changed as (
        insert into rollup_bin as r
          (measure, set, dims, month, known_month, bin, count)
        select measure, set, dims::text[], month, known_month, bin, count
        from unnest(?, ?, ?, ?, ?, ?, ?) d (measure, set, dims, month, known_month, bin, count)
        order by measure collate "C", set collate "C", month, dims collate "C", known_month, bin
        on conflict (measure, set, month, dims, known_month, bin)
        do update set count = r.count + excluded.count
        returning r.*)
      select measure, set, dims::text as dims, month, known_month, bin
      from changed where count = 0
      """;

  private static final String REMOVE =
      """
      delete from rollup_bin r
      using unnest(?, ?, ?, ?, ?, ?) d (measure, set, dims, month, known_month, bin)
      where r.measure = d.measure and r.set = d.set and r.month = d.month
        and r.dims = d.dims::text[] and r.known_month = d.known_month and r.bin = d.bin
      """;

  private final Connection connection;

  BinStore(Connection connection) {
    this.connection = connection;
  }

  void add(Map<BinKey, Tally> changes) throws SQLException {
    if (!changes.isEmpty()) {
      remove(change(changes.entrySet()));
    }
  }

  /** Adds the changes; returns what came to nothing, with dims as literals of arrays. */
  private List<BinKey> change(Collection<Map.Entry<BinKey, Tally>> changes) throws SQLException {
    List<BinKey> nothing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      new Columns<>(statement, changes)
          .array("text", it -> it.getKey().measure())
          .array("text", it -> it.getKey().set())
          .array("text", it -> Columns.literal(it.getKey().dims()))
          .array("date", it -> it.getKey().month())
          .array("date", it -> it.getKey().knownMonth())
          .array("int4", it -> it.getKey().bin())
          .array("int8", it -> it.getValue().count());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          nothing.add(
              new BinKey(
                  row.getString("measure"),
                  row.getString("set"),
                  List.of(row.getString("dims")),
                  row.getObject("month", LocalDate.class),
                  row.getObject("known_month", LocalDate.class),
                  row.getInt("bin")));
        }
      }
    }
    return nothing;
  }

  private void remove(List<BinKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      new Columns<>(statement, keys)
          .array("text", BinKey::measure)
          .array("text", BinKey::set)
          .array("text", key -> key.dims().getFirst())
          .array("date", BinKey::month)
          .array("date", BinKey::knownMonth)
          .array("int4", BinKey::bin);
      statement.executeUpdate();
    }
  }
}
