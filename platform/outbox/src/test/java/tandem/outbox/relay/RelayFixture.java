package tandem.outbox.relay;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.EventJson;
import tandem.events.Heartbeat;
import tandem.events.Topics;
import tandem.outbox.relay.Topic.Message;
import tandem.testing.Database;
import tandem.testing.Servers;

/** A service of its own name with an empty outbox, and the relays that a test starts on it. */
final class RelayFixture implements AutoCloseable {

  final String service = "test-" + UUID.randomUUID().toString().substring(24);
  final Database database = Servers.newDatabase();
  final String bootstrapServers;
  private final List<Relay> relays = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  RelayFixture(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("db/outbox")
        .load()
        .migrate();
  }

  static RelaySettings settings(String service, Database database, String bootstrapServers) {
    return new RelaySettings(
        service,
        new RelaySettings.Database(database.url(), database.username(), database.password()),
        Map.of("bootstrap.servers", bootstrapServers),
        Duration.ofMillis(50),
        100,
        Duration.ofMillis(100),
        Duration.ofSeconds(4),
        2,
        (short) 1);
  }

  RelaySettings settings() {
    return settings(service, database, bootstrapServers);
  }

  RelayState startRelay() {
    RelayState state = new RelayState();
    Relay relay = new Relay(settings(), new Wake(), state, connection -> {});
    relays.add(relay);
    threads.add(Thread.ofPlatform().daemon().start(relay));
    return state;
  }

  Topic topic() {
    return new Topic(bootstrapServers, settings().topic());
  }

  /** The versions published of an aggregate, in the order of the topic, repetitions included. */
  List<String> published(UUID aggregate) {
    return topic()
        .read()
        .filter(message -> message.key().equals(aggregate.toString()))
        .map(Message::version)
        .toList();
  }

  void awaitPublished(UUID aggregate, String... versions) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> published(aggregate).containsAll(List.of(versions)));
  }

  void awaitEmptyQueue() {
    await().atMost(Duration.ofSeconds(30)).until(() -> query("select count(*) from outbox") == 0);
  }

  long query(String query) throws SQLException {
    try (Connection connection = database.connect();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  Optional<Heartbeat> lastHeartbeat() {
    return new Topic(bootstrapServers, Topics.HEARTBEATS)
        .read()
        .filter(message -> message.key().equals(service))
        .reduce((earlier, later) -> later)
        .map(message -> heartbeat(message.value()));
  }

  /** The first heartbeat that was written after the given time. */
  Heartbeat awaitHeartbeatAfter(Instant time) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lastHeartbeat().filter(h -> h.at().isAfter(time)), Optional::isPresent)
        .orElseThrow();
  }

  DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.username());
    source.setPassword(database.password());
    return source;
  }

  /** Writes to the topic on which consumers say what they miss. */
  void request(String json) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings().kafka(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.REPUBLISH, json)).get();
    }
  }

  private static Heartbeat heartbeat(String json) {
    try {
      return EventJson.mapper().readValue(json, Heartbeat.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    relays.forEach(Relay::stop);
    await().atMost(Duration.ofSeconds(20)).until(() -> threads.stream().noneMatch(Thread::isAlive));
  }
}
