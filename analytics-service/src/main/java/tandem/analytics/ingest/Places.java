package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.analytics.copy.Columns;
import tandem.analytics.rollup.BinKey;
import tandem.analytics.rollup.Place;
import tandem.analytics.rollup.RollupKey;
import tandem.analytics.rollup.Rollups;

/**
 * The table {@code place} of one generation: numbers for places, so that rows of rollups have a
 * short key. A place that is new is given one; it has it for good.
 */
final class Places {

  /** What another transaction adds meanwhile is waited for, but not seen: it is found again. */
  private static final String NUMBERS =
      """
      with wanted as (
        select number, set, dims::text[] as dims, currency
        from unnest(?, ?, ?) with ordinality as w (set, dims, currency, number)),
      added as (
        insert into place (set, dims, currency)
        select set, dims, currency from wanted
        where not exists (
          select from place
          where place.set = wanted.set and place.dims = wanted.dims
            and place.currency = wanted.currency)
        order by set, dims, currency
        on conflict do nothing
        returning *)
      select number, place
      from wanted join (select * from place union all select * from added) as place
        using (set, dims, currency)
      """;

  private final Connection connection;

  Places(Connection connection) {
    this.connection = connection;
  }

  /** The numbers of all places in which something changes. */
  Map<Place, Integer> numbers(Rollups changes) throws SQLException {
    Map<Place, Integer> numbers = new HashMap<>();
    List<Place> wanted =
        Stream.concat(
                changes.tallies().keySet().stream().map(RollupKey::place),
                changes.bins().keySet().stream().map(BinKey::place))
            .distinct()
            .toList();
    while (!wanted.isEmpty()) {
      read(wanted, numbers);
      wanted = wanted.stream().filter(place -> !numbers.containsKey(place)).toList();
    }
    return numbers;
  }

  private void read(List<Place> wanted, Map<Place, Integer> into) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
      new Columns<>(statement, wanted)
          .array("text", Place::set)
          .array("text", place -> Columns.literal(place.dims()))
          .array("text", Place::currency);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          into.put(wanted.get(row.getInt("number") - 1), row.getInt("place"));
        }
      }
    }
  }
}
