package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import tandem.events.Topics;

/**
 * Fills a topic that was made anew: it bears another id than the one that was published to, and
 * holds nothing of what was. All that there is goes into the queue again, in order; consumers know
 * what they have.
 */
final class RecreatedTopics {

  private static final Logger LOG = Logger.getLogger(RecreatedTopics.class);

  private static final String REMEMBER =
      """
      with before as (
        select topic_id from outbox_topic where topic = ?
      ), remembered as (
        insert into outbox_topic as t (topic, topic_id) values (?, ?)
        on conflict (topic) do update set topic_id = excluded.topic_id
      )
      select topic_id from before
      """;

  private final Connection connection;

  RecreatedTopics(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param ids of the topics as they are now
   */
  void republish(Map<String, String> ids) throws SQLException {
    connection.setAutoCommit(false);
    for (Map.Entry<String, String> topic : ids.entrySet()) {
      String before = remember(topic.getKey(), topic.getValue());
      if (before != null && !before.equals(topic.getValue())) {
        LOG.warnf("%s was made anew: all is published again", topic.getKey());
        enqueueAll(topic.getKey());
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private String remember(String topic, String id) throws SQLException {
    try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, topic);
      remember.setString(2, topic);
      remember.setString(3, id);
      try (ResultSet before = remember.executeQuery()) {
        return before.next() ? before.getString(1) : null;
      }
    }
  }

  private void enqueueAll(String topic) throws SQLException {
    int patience = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    try (Statement statement = connection.createStatement()) {
      for (String sql : again(topic)) {
        statement.execute(sql);
      }
    }
    connection.setNetworkTimeout(Runnable::run, patience);
  }

  /**
   * Events take the place of what waits already, so that the acts of one aggregate follow each
   * other. They count as unpublished until they have gone out.
   */
  private static List<String> again(String topic) {
    return switch (topic) {
      case Topics.NAMES ->
          List.of("insert into outbox (name_kind, name_id) select kind, id from display_name");
      case Topics.EXTERNAL_IDS ->
          List.of(
              """
              insert into outbox (name_kind, name_id, is_external_id)
              select kind, id, true from external_id
              """);
      default ->
          List.of(
              "delete from outbox where event_id is not null",
              """
              insert into outbox (event_id, recorded_at)
              select id, recorded_at from event order by aggregate_id, epoch, number
              """);
    };
  }
}
