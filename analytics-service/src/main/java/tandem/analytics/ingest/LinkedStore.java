package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.LinkedCounting;
import tandem.analytics.rollup.LinkedRow;
import tandem.analytics.rollup.Rollups;

/**
 * What linked measures count, in the facts of the generation that the connection is in. What a fold
 * reaches is taken away as it was before its facts are written, and added as it is after; so their
 * rollups, too, depend on the set of versions and on nothing else.
 */
final class LinkedStore {

  /** Folds that reach rows by the same value wait for each other; others of its bucket may, too. */
  private static final int BUCKETS = 256;

  private static final String LOCK =
      """
      select case when changes then pg_advisory_xact_lock(?, bucket)
                  else pg_advisory_xact_lock_shared(?, bucket) end
      from (select bucket, changes from unnest(?, ?) as b (bucket, changes) order by bucket) as b
      """;

  private final Connection connection;
  private final Reached whole;
  private final Map<LinkedCounting, Map<String, Set<Object>>> reached;

  LinkedStore(Connection connection, Reached reached) {
    this.connection = connection;
    this.whole = reached;
    this.reached = reached.values();
  }

  /**
   * What the fold reaches and what its facts refer to stays as it is until the transaction ends,
   * but for the fold itself. Folds whose facts refer to the same record do not wait for each other.
   */
  void lock(int generation) throws SQLException {
    NavigableMap<Integer, Boolean> buckets = new TreeMap<>();
    whole.staying().forEach(id -> buckets.put(bucket(id.id()), false));
    reached.values().stream()
        .flatMap(values -> values.values().stream())
        .flatMap(Set::stream)
        .forEach(value -> buckets.put(bucket(value), true));
    if (buckets.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      new Columns<>(statement, buckets.entrySet())
          .value(generation)
          .value(generation)
          .array("int4", Map.Entry::getKey)
          .array("bool", Map.Entry::getValue);
      statement.execute();
    }
  }

  private static int bucket(Object value) {
    return Math.floorMod(value.hashCode(), BUCKETS);
  }

  /**
   * Adds what the reached rows count as they stand.
   *
   * @param sign 1, or −1 to take it away
   */
  void count(int sign, Rollups into) throws SQLException {
    for (Map.Entry<LinkedCounting, Map<String, Set<Object>>> its : reached.entrySet()) {
      for (LinkedRow row : rows(its.getKey(), its.getValue())) {
        its.getKey().add(row, sign, into);
      }
    }
  }

  private List<LinkedRow> rows(LinkedCounting counting, Map<String, Set<Object>> values)
      throws SQLException {
    List<LinkedRow> rows = new ArrayList<>();
    String table = counting.linked().measure().on().table();
    String reaches =
        values.keySet().stream()
            .map(column -> "%s.%s = any(?)".formatted(table, column))
            .collect(Collectors.joining(" or ", "and (", ")"));
    String sql = counting.linked().sql(counting.dimensions()) + reaches;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (Map.Entry<String, Set<Object>> some : values.entrySet()) {
        statement.setArray(
            ++parameter,
            connection.createArrayOf(
                counting.linked().type(some.getKey()), some.getValue().toArray()));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(row(row, counting.dimensions().size()));
        }
      }
    }
    return rows;
  }

  private static LinkedRow row(ResultSet row, int dimensions) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= dimensions; i++) {
      values.add(row.getObject("d" + i));
    }
    LocalDate knownTo = row.getObject("known_to", LocalDate.class);
    return new LinkedRow(
        values,
        row.getString("currency"),
        row.getObject("day", LocalDate.class),
        row.getLong("count"),
        row.getLong("sum"),
        row.getObject("known_from", LocalDate.class),
        knownTo.equals(LocalDate.MAX) ? null : knownTo);
  }
}
