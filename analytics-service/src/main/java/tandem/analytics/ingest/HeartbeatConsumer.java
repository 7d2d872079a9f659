package tandem.analytics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tandem.analytics.freshness.Heartbeats;
import tandem.events.EventJson;
import tandem.events.Heartbeat;
import tandem.outbox.Patience;

/** Keeps what the relays say of themselves. */
@ApplicationScoped
class HeartbeatConsumer {

  private static final Logger LOG = Logger.getLogger(HeartbeatConsumer.class);

  private final DataSource database;
  private final Patience patience;

  HeartbeatConsumer(DataSource database, Patience patience) {
    this.database = database;
    this.patience = patience;
  }

  @Incoming("heartbeats")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    Map<String, Heartbeat> newest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.value() != null) {
        read(record, newest);
      }
    }
    patience.insist("storing heartbeats", () -> store(newest.values()));
  }

  private static void read(ConsumerRecord<String, byte[]> record, Map<String, Heartbeat> into) {
    try {
      Heartbeat heartbeat = EventJson.mapper().readValue(record.value(), Heartbeat.class);
      if (heartbeat.at() != null && heartbeat.completeUntil() != null) {
        into.put(heartbeat.service(), heartbeat);
      }
    } catch (IOException e) {
      LOG.warnf("no heartbeat at offset %d: %s", record.offset(), e.getClass().getName());
    }
  }

  private Collection<Heartbeat> store(Collection<Heartbeat> heartbeats) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Heartbeats.store(connection, heartbeats);
    }
    return heartbeats;
  }
}
