package tandem.analytics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tandem.outbox.Patience;

/**
 * Reads the topics of both services, a poll's worth at a time and in order. Where to read on is
 * kept with what was folded; Kafka is told nothing.
 */
@ApplicationScoped
class EventConsumer {

  private final Ingest ingest;
  private final TopicIds topicIds;
  private final Patience patience;

  EventConsumer(Ingest ingest, TopicIds topicIds, Patience patience) {
    this.ingest = ingest;
    this.topicIds = topicIds;
    this.patience = patience;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    Map<String, String> ids = topicIds.read();
    List<Delivery> deliveries = new ArrayList<>(records.count());
    records.forEach(record -> deliveries.add(delivery(record)));
    patience.insist(
        "the fold of " + deliveries.size() + " records",
        () -> {
          ingest.take(deliveries, ids);
          return deliveries;
        });
  }

  /** The record as it came. */
  static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
    return new Delivery(
        record.topic(),
        record.partition(),
        record.offset(),
        Bytes.of(record.key()),
        headers,
        Bytes.of(record.value()));
  }
}
