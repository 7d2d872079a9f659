package tandem.operations.elsewhere;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tandem.events.EventJson;
import tandem.events.ExternalId;
import tandem.events.Name;
import tandem.events.Topics;
import tandem.testing.Servers;

/** Tells external ids as the sales service does. */
final class Sales implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Servers.bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** A new record that bears the external id. */
  UUID tells(String kind, String externalId) throws Exception {
    UUID id = UUID.randomUUID();
    tells(kind, id, externalId);
    return id;
  }

  void tells(String kind, UUID id, String externalId) throws Exception {
    send(kind, id, EventJson.mapper().writeValueAsBytes(new ExternalId(kind, id, externalId)));
  }

  /** The record is no more. */
  void removes(String kind, UUID id) throws Exception {
    send(kind, id, null);
  }

  private void send(String kind, UUID id, byte[] told) throws Exception {
    producer.send(new ProducerRecord<>(Topics.EXTERNAL_IDS, Name.key(kind, id), told)).get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
