package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record in quarantine, as an administrator sees it.
 *
 * @param eventId what the record says of itself, null if nothing
 * @param kind of the record that the event is about, null where that cannot be told, like its id,
 *     version and name
 * @param name as dashboards show it
 * @param text why it is there, in the caller's language
 * @param detail what the parser or the database said
 * @param replayedAt when it was folded after all, null if it was not
 */
public record QuarantineEntry(
    long id,
    String topic,
    int partition,
    long offset,
    String eventId,
    @Schema(examples = "deal") String kind,
    UUID record,
    @Schema(examples = "1.3") String version,
    String name,
    Reason reason,
    String text,
    String detail,
    Instant at,
    Instant replayedAt) {

  /** Puts a code of {@code problems.properties} into words. */
  @FunctionalInterface
  interface Words {
    String say(String code, Object... arguments);
  }

  /**
   * A page of what waits in quarantine, the oldest first.
   *
   * @param after the id of the last entry before the page
   */
  static List<QuarantineEntry> waiting(Connection connection, long after, int limit, Words words)
      throws SQLException {
    String sql =
        """
        select q.id, topic, partition, "offset", event_id, q.kind, aggregate_id,
               epoch || '.' || number as version, named.name,
               reason, code, arguments, detail, at, replayed_at
        from quarantine q
        left join display_name named on named.kind = q.kind and named.id = q.aggregate_id::text
        where replayed_at is null and q.id > ? order by q.id limit ?
        """;
    List<QuarantineEntry> page = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      statement.setInt(2, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          page.add(of(row, words));
        }
      }
    }
    return page;
  }

  private static QuarantineEntry of(ResultSet row, Words words) throws SQLException {
    OffsetDateTime replayed = row.getObject("replayed_at", OffsetDateTime.class);
    return new QuarantineEntry(
        row.getLong("id"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getString("event_id"),
        row.getString("kind"),
        row.getObject("aggregate_id", UUID.class),
        row.getString("version"),
        row.getString("name"),
        Reason.valueOf(row.getString("reason")),
        text(row, words),
        row.getString("detail"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        replayed == null ? null : replayed.toInstant());
  }

  /** Null until it was judged by a release that says it. */
  private static String text(ResultSet row, Words words) throws SQLException {
    String code = row.getString("code");
    return code == null ? null : words.say(code, (Object[]) row.getArray("arguments").getArray());
  }
}
