package tandem.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.events.EventJson;
import tandem.events.Heartbeat;
import tandem.outbox.Acts;
import tandem.testing.Servers;

class RelayIT {

  private final RelayFixture fixture = new RelayFixture(Servers.bootstrapServers());
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void publishesTheActsOfAnAggregateInTheirOrderAndEachOnce() throws Exception {
    fixture.startRelay();
    for (int number = 1; number <= 300; number++) {
      Acts.commit(fixture.database, number, one, other);
    }
    fixture.awaitEmptyQueue();
    List<String> inOrder = IntStream.rangeClosed(1, 300).mapToObj(n -> "1." + n).toList();
    assertThat(fixture.published(one)).isEqualTo(inOrder);
    assertThat(fixture.published(other)).isEqualTo(inOrder);
  }

  @Test
  void publishesWhatCommitsAfterWhatWasDrawnLater() throws Exception {
    fixture.startRelay();
    try (Connection late = Acts.begin(fixture.database)) {
      Acts.append(late, 1, one);
      Acts.commit(fixture.database, 1, other);
      fixture.awaitPublished(other, "1.1");
      fixture.awaitEmptyQueue();
      awaitBeats(5);
      late.commit();
    }
    fixture.awaitPublished(one, "1.1");
  }

  @Test
  void deletesExactlyWhatItPublished() throws Exception {
    try (Connection late = Acts.begin(fixture.database);
        Connection connection = fixture.database.connect()) {
      Acts.append(late, 1, one);
      Acts.commit(fixture.database, 1, other);
      Queue queue = new Queue(connection, 10);
      List<Unsent> rows = queue.read();
      late.commit();
      queue.delete(rows);
      assertThat(queue.read())
          .extracting(row -> ((Unsent.Event) row).aggregate())
          .containsExactly(one);
    }
  }

  @Test
  void isNotStalledByALongUnrelatedTransaction() throws Exception {
    fixture.startRelay();
    try (Connection unrelated = Acts.begin(fixture.database)) {
      unrelated.createStatement().execute("insert into display_name values ('x', uuidv7(), 'x')");
      Acts.commit(fixture.database, 1, one);
      fixture.awaitPublished(one, "1.1");
      Instant now = Instant.now();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> fixture.lastHeartbeat().orElseThrow().completeUntil().isAfter(now));
    }
  }

  @Test
  void doesNotCallCompleteWhatIsNotCommittedYet() throws Exception {
    fixture.startRelay();
    Instant recorded;
    try (Connection open = Acts.begin(fixture.database)) {
      recorded = Acts.append(open, 1, one);
      awaitBeats(5);
      assertThat(fixture.lastHeartbeat().orElseThrow().completeUntil()).isBeforeOrEqualTo(recorded);
      open.commit();
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> fixture.lastHeartbeat().orElseThrow().completeUntil().isAfter(recorded));
    assertThat(fixture.published(one)).containsExactly("1.1");
  }

  @Test
  void saysWhereTheTopicEnds() throws Exception {
    fixture.startRelay();
    Acts.commit(fixture.database, 1, one);
    fixture.awaitEmptyQueue();
    Heartbeat heartbeat = fixture.awaitHeartbeatAfter(Instant.now());
    assertThat(heartbeat.topic()).isEqualTo(fixture.settings().topic());
    assertThat(heartbeat.endOffsets().values().stream().mapToLong(n -> n).sum()).isEqualTo(1);
  }

  @Test
  void handsOverWhenTheLeadersConnectionIsCut() throws Exception {
    RelayState first = fixture.startRelay();
    await().until(first::leads);
    RelayState second = fixture.startRelay();
    for (int number = 1; number <= 20; number++) {
      Acts.commit(fixture.database, number, one);
      if (number % 5 == 0) {
        cutConnectionOfTheLeader();
      }
    }
    fixture.awaitEmptyQueue();
    assertThat(firstsOf(fixture.published(one)))
        .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(n -> "1." + n).toList());
    await().until(() -> first.leads() != second.leads());
  }

  @Test
  void onlyRepeatsWhenTwoPublishAtOnce() throws Exception {
    try (TopicKeeper topics = new TopicKeeper(fixture.settings());
        Publisher zombie = new Publisher(fixture.settings());
        Connection connection = fixture.database.connect()) {
      topics.create();
      Acts.commit(fixture.database, 1, one);
      List<Unsent> rows = new Queue(connection, 10).read();
      Acts.commit(fixture.database, 2, one);
      fixture.startRelay();
      fixture.awaitEmptyQueue();
      zombie.publish(rows);
      new Queue(connection, 10).delete(rows);
    }
    assertThat(fixture.published(one)).containsExactly("1.1", "1.2", "1.1");
  }

  @Test
  void publishesAllAgainToATopicThatWasMadeAnew() throws Exception {
    fixture.startRelay();
    Acts.commit(fixture.database, 1, one, other);
    Acts.commit(fixture.database, 2, one);
    fixture.awaitEmptyQueue();
    String before = fixture.awaitHeartbeatAfter(Instant.now()).topicId();
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(fixture.settings().topic())).all().get();
    }
    Acts.commit(fixture.database, 3, one);
    fixture.awaitPublished(one, "1.1", "1.2", "1.3");
    fixture.awaitPublished(other, "1.1");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !fixture.lastHeartbeat().orElseThrow().topicId().equals(before));
  }

  @Test
  void losesNothingWhenPartitionsAreAdded() throws Exception {
    fixture.startRelay();
    Acts.commit(fixture.database, 1, one, other);
    fixture.awaitEmptyQueue();
    try (Admin admin = admin()) {
      admin
          .createPartitions(Map.of(fixture.settings().topic(), NewPartitions.increaseTo(7)))
          .all()
          .get();
    }
    List<UUID> more = Stream.generate(UUID::randomUUID).limit(30).toList();
    Acts.commit(fixture.database, 1, more.toArray(UUID[]::new));
    fixture.awaitEmptyQueue();
    assertThat(fixture.topic().read()).hasSize(32);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> fixture.lastHeartbeat().orElseThrow().endOffsets().size() == 7);
  }

  @Test
  void publishesAgainWhatSomebodyMisses() throws Exception {
    fixture.startRelay();
    for (int number = 1; number <= 4; number++) {
      Acts.commit(fixture.database, number, one);
    }
    fixture.awaitEmptyQueue();
    Republisher republisher = new Republisher(fixture.settings(), fixture.dataSource(), new Wake());
    Thread thread = Thread.ofPlatform().daemon().start(republisher);
    fixture.request("{\"no\": \"request\"}");
    fixture.request(
        EventJson.mapper()
            .createObjectNode()
            .put("kind", "thing")
            .put("id", one.toString())
            .<com.fasterxml.jackson.databind.node.ObjectNode>set("from", version(2))
            .set("to", version(3))
            .toString());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> fixture.published(one).equals(List.of("1.1", "1.2", "1.3", "1.4", "1.2", "1.3")));
    republisher.stop();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
  }

  private static com.fasterxml.jackson.databind.JsonNode version(int number) {
    return EventJson.mapper().createObjectNode().put("epoch", 1).put("number", number);
  }

  /** The order in which the versions came first. */
  private static List<String> firstsOf(List<String> versions) {
    return versions.stream().distinct().toList();
  }

  private void awaitBeats(int beats) {
    Instant now = Instant.now();
    fixture.awaitHeartbeatAfter(now.plusMillis(100L * beats));
  }

  private void cutConnectionOfTheLeader() throws SQLException {
    fixture.query(
        """
        select count(pg_terminate_backend(pid)) from pg_locks
        where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = current_database())
        """);
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", fixture.bootstrapServers));
  }
}
