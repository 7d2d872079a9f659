package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.events.RepublishRequest;
import tandem.events.Version;

/** Where the log misses versions. */
final class Gaps {

  /** The first gap of each of some aggregates, from its first version to its last. */
  private static final String FIRST_GAPS =
      """
      select head.kind, head.aggregate_id, gap.epoch, gap.first, gap.last
      from (select * from aggregate_head where missing > 0 order by aggregate_id limit ?) head
      cross join lateral (
        select epoch, coalesce(before, 0) + 1 as first, number - 1 as last
        from (
          select epoch, number, lag(number) over (partition by epoch order by number) as before
          from event_log where aggregate_id = head.aggregate_id) versions
        where number > coalesce(before, case when epoch = 1 then 0 else number - 1 end) + 1
        order by epoch, number limit 1) gap
      """;

  private Gaps() {}

  /** How many versions are missing in all. */
  static long missing(Connection connection) throws SQLException {
    String sql = "select coalesce(sum(missing), 0)::bigint from aggregate_head where missing > 0";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What to ask for, of at most so many aggregates. */
  static List<RepublishRequest> of(Connection connection, int limit) throws SQLException {
    List<RepublishRequest> gaps = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(FIRST_GAPS)) {
      statement.setInt(1, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int epoch = row.getInt("epoch");
          gaps.add(
              new RepublishRequest(
                  row.getString("kind"),
                  row.getObject("aggregate_id", UUID.class),
                  new Version(epoch, row.getLong("first")),
                  new Version(epoch, row.getLong("last"))));
        }
      }
    }
    return gaps;
  }
}
