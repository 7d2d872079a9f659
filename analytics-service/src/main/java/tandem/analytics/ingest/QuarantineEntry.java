package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A record in quarantine, as an administrator sees it.
 *
 * @param eventId what the record says of itself, null if nothing
 * @param replayedAt when it was folded after all, null if it was not
 */
public record QuarantineEntry(
    long id,
    String topic,
    int partition,
    long offset,
    String eventId,
    Reason reason,
    String detail,
    Instant at,
    Instant replayedAt) {

  /**
   * A page of what waits in quarantine, the oldest first.
   *
   * @param after the id of the last entry before the page
   */
  static List<QuarantineEntry> waiting(Connection connection, long after, int limit)
      throws SQLException {
    String sql =
        """
        select id, topic, partition, "offset", event_id, reason, detail, at, replayed_at
        from quarantine where replayed_at is null and id > ? order by id limit ?
        """;
    List<QuarantineEntry> page = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      statement.setInt(2, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          page.add(of(row));
        }
      }
    }
    return page;
  }

  private static QuarantineEntry of(ResultSet row) throws SQLException {
    OffsetDateTime replayed = row.getObject("replayed_at", OffsetDateTime.class);
    return new QuarantineEntry(
        row.getLong("id"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getString("event_id"),
        Reason.valueOf(row.getString("reason")),
        row.getString("detail"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        replayed == null ? null : replayed.toInstant());
  }
}
