package tandem.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.events.EventJson;
import tandem.events.Topics;
import tandem.outbox.relay.Topic;
import tandem.outbox.relay.Topic.Message;
import tandem.testing.Infrastructure;
import tandem.testing.Servers;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxIT {

  @Inject PaintThing acts;
  @Inject AgroalDataSource database;
  @Inject Epoch epoch;

  private final Topic topic = new Topic(Servers.bootstrapServers(), "tandem.test.v1");
  private final Topic externalIds = new Topic(Servers.bootstrapServers(), Topics.EXTERNAL_IDS);
  private final Topic names = new Topic(Servers.bootstrapServers(), Topics.NAMES);

  @Test
  void publishesAnActAsACloudEvent() throws Exception {
    UUID id = acts.make("red");

    Message made = awaitEvents(id, 1).getFirst();

    assertThat(made.header("ce_specversion")).isEqualTo("1.0");
    assertThat(made.header("ce_type")).isEqualTo("test.thing.made.v1");
    assertThat(made.header("ce_source")).isEqualTo("/tandem/test");
    assertThat(made.header("ce_subject")).isEqualTo(id.toString());
    assertThat(made.header("content-type")).isEqualTo("application/json");
    assertThat(UUID.fromString(made.header("ce_id")).version()).isEqualTo(7);
    JsonNode data = EventJson.mapper().readTree(made.value());
    assertThat(made.header("ce_time")).isEqualTo(data.path("occurredAt").asText());
    assertThat(data.path("kind").asText()).isEqualTo("thing");
    assertThat(data.path("version")).hasToString("{\"epoch\":1,\"number\":1}");
    assertThat(data.path("act")).hasToString("{}");
    assertThat(data.path("facts")).hasToString("{\"colour\":\"red\"}");
    assertThat(data.path("backfilled").asBoolean()).isFalse();
    assertThat(data.path("actor").asText()).isEqualTo("tester");
  }

  @Test
  void keepsTheEventAsItWasPublished() throws Exception {
    UUID id = acts.make("red");
    assertThat(awaitEvents(id, 1).getFirst().value())
        .isEqualTo(text("select data from event where aggregate_id = '%s'", id));
  }

  @Test
  void writesNeitherStateNorEventIfTheActIsRolledBack() throws Exception {
    UUID id = acts.makeAndThinkBetterOfIt();
    assertThat(text("select count(*) from thing where id = '%s'", id)).isEqualTo("0");
    assertThat(text("select count(*) from event where aggregate_id = '%s'", id)).isEqualTo("0");
  }

  @Test
  void refusesAnActWhoseEventIsTooLargeAndLeavesNothing() throws Exception {
    UUID id = acts.make("red");
    assertThatThrownBy(() -> acts.paint(id, "x".repeat(Outbox.LARGEST_EVENT), null))
        .isInstanceOf(EventTooLargeException.class)
        .hasMessageContaining("524,288");
    assertThat(text("select colour || number from thing where id = '%s'", id)).isEqualTo("red1");
  }

  @Test
  void writesTheVersionWithTheState() throws Exception {
    UUID id = acts.make("red");
    acts.paint(id, "blue", null);
    acts.paint(id, "green", null);
    assertThat(text("select colour || epoch || '.' || number from thing where id = '%s'", id))
        .isEqualTo("green1.3");
    assertThat(awaitEvents(id, 3))
        .extracting(Message::version)
        .containsExactly("1.1", "1.2", "1.3");
  }

  @Test
  void writesTheVersionOfAnActThatChangesNothingElse() throws Exception {
    List<UUID> ids = Stream.generate(() -> acts.make("red")).limit(20).toList();
    acts.paintAll(ids, "red");
    for (UUID id : ids) {
      assertThat(text("select number from thing where id = '%s'", id)).isEqualTo("2");
    }
    Set<String> keys = ids.stream().map(UUID::toString).collect(toSet());
    Map<String, List<String>> versions =
        await()
            .until(
                () ->
                    topic
                        .read()
                        .filter(message -> keys.contains(message.key()))
                        .collect(groupingBy(Message::key, mapping(Message::version, toList()))),
                read -> read.values().stream().mapToInt(List::size).sum() >= 2 * keys.size());
    assertThat(versions.values()).hasSize(20).containsOnly(List.of("1.1", "1.2"));
  }

  @Test
  void neverKnowsALaterVersionBeforeAnEarlierOne() throws Exception {
    UUID id = acts.make("red");
    acts.paint(id, "blue", Instant.parse("2020-01-01T00:00:00Z"));
    List<Message> events = awaitEvents(id, 2);
    JsonNode first = EventJson.mapper().readTree(events.get(0).value());
    JsonNode second = EventJson.mapper().readTree(events.get(1).value());
    assertThat(second.path("backfilled").asBoolean()).isTrue();
    assertThat(second.path("knownAt")).isEqualTo(first.path("knownAt"));
  }

  @Test
  void publishesANameAsItIsAtSendingAndErasesItWithATombstone() {
    UUID id = Ids.next();
    acts.name(id, "Anna");
    acts.name(id, "Berta");
    acts.name(id, null);
    await()
        .untilAsserted(
            () -> {
              List<String> published =
                  names
                      .read()
                      .filter(m -> m.key().equals("thing:" + id))
                      .map(Message::value)
                      .toList();
              assertThat(published).isNotEmpty();
              assertThat(published.getLast()).isNull();
            });
  }

  @Test
  void tellsTheExternalIdOfANewRecordOnceForAll() throws Exception {
    UUID id = acts.make("red", "thing-7");
    acts.paint(id, "blue", null);
    UUID unnamed = acts.make("red");
    awaitEvents(id, 2);
    awaitEvents(unnamed, 1);
    assertThat(externalIds.read().filter(m -> m.key().equals("thing:" + id)).map(Message::value))
        .containsExactly(
            "{\"kind\":\"thing\",\"id\":\"%s\",\"externalId\":\"thing-7\"}".formatted(id));
    assertThat(externalIds.read().map(Message::key)).doesNotContain("thing:" + unnamed);
  }

  @Test
  void countsANewEpochInAnotherIncarnationOfTheDatabase() throws Exception {
    UUID id = acts.make("red");
    try (var connection = database.getConnection()) {
      connection.createStatement().execute("update outbox_epoch set incarnation = 'a backup'");
      epoch.refresh(connection);
      acts.paint(id, "blue", null);
      assertThat(awaitEvents(id, 2)).extracting(Message::version).containsExactly("1.1", "2.2");
    } finally {
      try (var connection = database.getConnection()) {
        connection.createStatement().execute("update outbox_epoch set epoch = 1");
        epoch.refresh(connection);
      }
    }
  }

  private List<Message> awaitEvents(UUID id, int count) {
    return await()
        .until(
            () -> topic.read().filter(m -> m.key().equals(id.toString())).toList(),
            events -> events.size() >= count);
  }

  private String text(String query, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(query.formatted(id))) {
      row.next();
      return row.getString(1);
    }
  }
}
