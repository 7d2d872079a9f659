package tandem.analytics.freshness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Collection;
import tandem.events.EventJson;
import tandem.events.Heartbeat;

/**
 * The table {@code heartbeat}. While events come faster than they are folded, the newest heartbeat
 * is never reached; so those that wait are kept, and the newest that was reached.
 */
public final class Heartbeats {

  private static final String STORE =
      """
      insert into heartbeat (service, at, topic, topic_id, complete_until, end_offsets)
      values (?, ?, ?, ?, ?, ?::jsonb)
      on conflict (service, at) do nothing
      """;

  private static final String MARK =
      """
      update heartbeat set reached = true
      from reached_heartbeat as now
      where (heartbeat.service, heartbeat.at) = (now.service, now.at) and not heartbeat.reached
      """;

  private static final String FORGET =
      """
      delete from heartbeat
      using (select service, max(at) as at from heartbeat where reached group by service) as newest
      where heartbeat.service = newest.service and heartbeat.at < newest.at
      """;

  private Heartbeats() {}

  /** Adds heartbeats in any order; one that is known changes nothing. */
  public static void store(Connection connection, Collection<Heartbeat> heartbeats)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STORE)) {
      for (Heartbeat heartbeat : heartbeats) {
        statement.setString(1, heartbeat.service());
        statement.setObject(2, heartbeat.at().atOffset(ZoneOffset.UTC));
        statement.setString(3, heartbeat.topic());
        statement.setString(4, heartbeat.topicId());
        statement.setObject(5, heartbeat.completeUntil().atOffset(ZoneOffset.UTC));
        statement.setString(6, EventJson.mapper().valueToTree(heartbeat.endOffsets()).toString());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(MARK);
      statement.execute(FORGET);
    }
  }
}
