package tandem.analytics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tandem.events.EventJson;
import tandem.events.ExternalId;
import tandem.events.Heartbeat;
import tandem.events.Name;
import tandem.events.Topics;
import tandem.testing.Infrastructure;
import tandem.testing.Servers;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventConsumerIT {

  @Inject DataSource database;

  @Test
  void foldsWhatIsPublishedAndReadsARecreatedTopicFromItsBeginning() throws Exception {
    List<Delivery> history = new World(101).history(20);
    publish(history);
    await().untilAsserted(() -> assertThat(count("event_log")).isEqualTo(history.size()));

    deleteTopic(Topics.OPERATIONS);
    deleteTopic(Topics.SALES);
    create(Topics.SALES);
    List<Delivery> more = new World(102).history(200);
    publish(history);
    publish(more);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(count("event_log")).isEqualTo(history.size() + more.size()));
    assertThat(count("quarantine where reason <> 'UNKNOWN_TYPE'")).isZero();
  }

  @Test
  void setsAsideWhatItCannotReadAndSaysSoWhenAskedAgain() throws Exception {
    create(Topics.SALES);
    try (var producer = producer()) {
      var _ =
          producer.send(
              new ProducerRecord<>(Topics.SALES, "key".getBytes(StandardCharsets.UTF_8), null));
    }
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(count("quarantine")).isPositive());
    String id = query("select min(id) from quarantine");

    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .get("/api/v1/quarantine")
        .then()
        .statusCode(200)
        .body("items.reason", hasItem("UNKNOWN_TYPE"));
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .post("/api/v1/quarantine/{id}/replay", id)
        .then()
        .statusCode(409);
    given().auth().oauth2(Tokens.of("analyst")).get("/api/v1/quarantine").then().statusCode(403);
    given().get("/api/v1/quarantine").then().statusCode(401);
  }

  @Test
  void aRebuildIsAskedForAndTakesOver() {
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .post("/api/v1/rebuild")
        .then()
        .statusCode(202)
        .body("generations.state", hasItem("building"));

    await()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("admin"))
                    .get("/api/v1/rebuild")
                    .then()
                    .statusCode(200)
                    .body("generations.state", hasItem("retired")));
  }

  @Test
  void keepsNamesUntilTheyAreErased() throws Exception {
    UUID id = UUID.randomUUID();
    create(Topics.NAMES);
    send(Topics.NAMES, Name.key("person", id), new Name("person", id, "Ada"));
    await()
        .untilAsserted(
            () -> assertThat(query("select max(name) from display_name")).isEqualTo("Ada"));

    send(Topics.NAMES, Name.key("person", id), null);

    await().untilAsserted(() -> assertThat(count("display_name")).isZero());
  }

  @Test
  void keepsExternalIdsAsNamesOfAnotherKind() throws Exception {
    UUID id = UUID.randomUUID();
    create(Topics.EXTERNAL_IDS);
    send(Topics.EXTERNAL_IDS, Name.key("customer", id), new ExternalId("customer", id, "crm-17"));
    await()
        .untilAsserted(
            () ->
                assertThat(query("select max(kind || ' ' || name) from display_name"))
                    .isEqualTo("customer-reference crm-17"));

    create(Topics.NAMES);
    send(Topics.NAMES, Name.key("customer-reference", id), null);
    await().untilAsserted(() -> assertThat(count("display_name")).isZero());
  }

  @Test
  void keepsTheNewestHeartbeat() throws Exception {
    create(Topics.HEARTBEATS);
    for (int second = 1; second < 4; second++) {
      Instant at = Instant.parse("2026-01-01T00:00:0" + second + "Z");
      send(
          Topics.HEARTBEATS,
          "sales",
          new Heartbeat("sales", Topics.SALES, "id", at, at, Map.of(0, 7L)));
    }

    await()
        .untilAsserted(
            () ->
                assertThat(query("select max(complete_until)::text from heartbeat"))
                    .startsWith("2026-01-01 00:00:03"));
  }

  @Test
  void asksForVersionsThatDoNotCome() throws Exception {
    List<Delivery> some =
        new World(103)
            .history(30).stream()
                .filter(it -> it.payload().text().contains("\"number\":3"))
                .toList();
    publish(some);

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(endOf(Topics.REPUBLISH)).isPositive());
  }

  private static void publish(List<Delivery> deliveries) throws Exception {
    create(Topics.SALES);
    create(Topics.OPERATIONS);
    create(Topics.REPUBLISH);
    try (var producer = producer()) {
      for (Delivery delivery : deliveries) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(
                delivery.topic(), delivery.key().array(), delivery.payload().array());
        delivery
            .headers()
            .forEach(
                (name, value) ->
                    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
      }
    }
  }

  private static void send(String topic, String key, Object value) throws Exception {
    try (var producer = producer()) {
      var _ =
          producer.send(
              new ProducerRecord<>(
                  topic,
                  key.getBytes(StandardCharsets.UTF_8),
                  value == null ? null : EventJson.mapper().writeValueAsBytes(value)));
    }
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", Servers.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.bootstrapServers()));
  }

  private static void create(String topic) throws Exception {
    try (Admin admin = admin()) {
      if (!admin.listTopics().names().get().contains(topic)) {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
      }
    }
  }

  private static void deleteTopic(String topic) throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
    await()
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              try (Admin admin = admin()) {
                assertThat(admin.listTopics().names().get()).doesNotContain(topic);
              }
            });
  }

  private static long endOf(String topic) throws Exception {
    try (Admin admin = admin()) {
      long end = 0;
      for (int partition = 0; partition < 2; partition++) {
        var tp = new TopicPartition(topic, partition);
        end +=
            admin.listOffsets(Map.of(tp, OffsetSpec.latest())).partitionResult(tp).get().offset();
      }
      return end;
    }
  }

  private int count(String table) throws SQLException {
    return Integer.parseInt(query("select count(*) from " + table));
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
