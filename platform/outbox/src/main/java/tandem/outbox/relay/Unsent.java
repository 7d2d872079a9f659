package tandem.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import tandem.events.ExternalId;
import tandem.events.Name;
import tandem.events.Topics;

/** A row of the outbox with what is to be published. */
sealed interface Unsent {

  /** Of the row. */
  long id();

  ProducerRecord<String, byte[]> record(RelaySettings settings);

  /** An act's event, as a CloudEvent in Kafka's binary mode. */
  record Event(long id, UUID eventId, String type, UUID aggregate, Instant occurredAt, String data)
      implements Unsent {

    @Override
    public ProducerRecord<String, byte[]> record(RelaySettings settings) {
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(settings.topic(), aggregate.toString(), bytes(data));
      Headers headers = record.headers();
      headers.add("ce_specversion", bytes("1.0"));
      headers.add("ce_id", bytes(eventId.toString()));
      headers.add("ce_source", bytes("/tandem/" + settings.service()));
      headers.add("ce_type", bytes(type));
      headers.add("ce_subject", bytes(aggregate.toString()));
      headers.add("ce_time", bytes(occurredAt.toString()));
      headers.add("content-type", bytes("application/json"));
      return record;
    }
  }

  /**
   * The present name of a record.
   *
   * @param name null if it was erased, which publishes a tombstone
   */
  record Named(long id, String kind, UUID named, String name) implements Unsent {

    @Override
    public ProducerRecord<String, byte[]> record(RelaySettings settings) {
      byte[] value = name == null ? null : Json.bytes(new Name(kind, named, name));
      return new ProducerRecord<>(Topics.NAMES, Name.key(kind, named), value);
    }
  }

  /**
   * The external id of a record that other services refer to.
   *
   * @param externalId null of a record that is no more, which publishes a tombstone
   */
  record Known(long id, String kind, UUID known, String externalId) implements Unsent {

    @Override
    public ProducerRecord<String, byte[]> record(RelaySettings settings) {
      byte[] value =
          externalId == null ? null : Json.bytes(new ExternalId(kind, known, externalId));
      return new ProducerRecord<>(Topics.EXTERNAL_IDS, Name.key(kind, known), value);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
