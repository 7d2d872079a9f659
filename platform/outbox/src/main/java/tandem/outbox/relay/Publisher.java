package tandem.outbox.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tandem.events.Failpoint;
import tandem.events.Heartbeat;
import tandem.events.Topics;

/**
 * Sends in order, or not at all: one request in flight, and the first failure closes the producer,
 * so that nothing is sent after what failed.
 */
final class Publisher implements AutoCloseable {

  private final RelaySettings settings;
  private final KafkaProducer<String, byte[]> producer;

  Publisher(RelaySettings settings) {
    this.settings = settings;
    this.producer =
        new KafkaProducer<>(
            properties(settings), new StringSerializer(), new ByteArraySerializer());
  }

  /** Returns when the broker has all of them. */
  void publish(List<Unsent> rows) throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    for (Unsent row : rows) {
      sent.add(send(row.record(settings)));
    }
    Failpoint.at("relay.sent");
    for (Future<RecordMetadata> acknowledgement : sent) {
      acknowledgement.get();
    }
    Failpoint.at("relay.acknowledged");
  }

  void publish(Heartbeat heartbeat) throws InterruptedException, ExecutionException {
    send(new ProducerRecord<>(Topics.HEARTBEATS, heartbeat.service(), Json.bytes(heartbeat))).get();
  }

  private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
    return producer.send(
        record,
        (metadata, failure) -> {
          if (failure != null) {
            producer.close(Duration.ZERO);
          }
        });
  }

  private static Map<String, Object> properties(RelaySettings settings) {
    int patience = Math.toIntExact(settings.patience().toMillis());
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "tandem-" + settings.service() + "-relay");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
    return properties;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
