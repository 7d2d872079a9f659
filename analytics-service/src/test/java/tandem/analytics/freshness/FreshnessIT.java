package tandem.analytics.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.Heartbeat;
import tandem.testing.Database;
import tandem.testing.Servers;

class FreshnessIT {

  private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    Database database = Servers.newDatabase();
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    connection =
        DriverManager.getConnection(database.url(), database.username(), database.password());
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void isUnknownWhileAServiceHasNotSaid() throws SQLException {
    folded("sales", "a", 0, 0);
    beat("sales", "a", 1, 0);

    assertThat(dataAsOf()).isNull();
  }

  @Test
  void isThatOfTheServiceThatIsFurthestBehind() throws SQLException {
    beat("sales", "a", 1, 0);
    beat("operations", "b", 3, 0);

    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void isTheNewestHeartbeatWhoseEventsAreFoldedWhileMoreArrive() throws SQLException {
    beat("operations", "b", 9, 0);
    folded("sales", "a", 0, 10);
    beat("sales", "a", 1, 5);
    beat("sales", "a", 2, 10);
    beat("sales", "a", 3, 11);

    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(2));
    folded("sales", "a", 0, 11);
    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(3));
  }

  @Test
  void needsEveryPartition() throws SQLException {
    beat("operations", "b", 9, 0);
    folded("sales", "a", 0, 10);
    store(heartbeat("sales", "a", 1, Map.of(0, 10L, 1, 1L)));

    assertThat(dataAsOf()).isNull();
    folded("sales", "a", 1, 1);
    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void doesNotGoBackWhenATopicIsRecreated() throws SQLException {
    beat("operations", "b", 9, 0);
    folded("sales", "a", 0, 10);
    beat("sales", "a", 5, 10);

    execute("delete from consumer_position");
    beat("sales", "recreated", 6, 3);

    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(5));
    folded("sales", "recreated", 0, 3);
    assertThat(dataAsOf()).isEqualTo(NOON.plusSeconds(6));
  }

  @Test
  void forgetsWhatIsOlderThanWhatWasReached() throws SQLException {
    for (int second = 1; second < 20; second++) {
      beat("sales", "a", second, 0);
    }
    try (var rows = connection.createStatement().executeQuery("select count(*) from heartbeat")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  private Instant dataAsOf() throws SQLException {
    return new FreshnessReader().read(connection).dataAsOf();
  }

  private void beat(String service, String topicId, int second, long endOffset)
      throws SQLException {
    store(heartbeat(service, topicId, second, Map.of(0, endOffset)));
  }

  private void store(Heartbeat heartbeat) throws SQLException {
    Heartbeats.store(connection, List.of(heartbeat));
  }

  private static Heartbeat heartbeat(
      String service, String topicId, int second, Map<Integer, Long> endOffsets) {
    Instant at = NOON.plusSeconds(second);
    return new Heartbeat(service, "tandem." + service, topicId, at, at, endOffsets);
  }

  private void folded(String service, String topicId, int partition, long nextOffset)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into consumer_position (topic, partition, topic_id, next_offset)
            values (?, ?, ?, ?)
            on conflict (topic, partition)
            do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset
            """)) {
      statement.setString(1, "tandem." + service);
      statement.setInt(2, partition);
      statement.setString(3, topicId);
      statement.setLong(4, nextOffset);
      statement.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
