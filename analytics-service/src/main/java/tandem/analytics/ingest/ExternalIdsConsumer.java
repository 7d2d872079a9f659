package tandem.analytics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tandem.events.ExternalId;
import tandem.events.Name;
import tandem.outbox.Patience;

/**
 * Keeps what the systems that records came from call them, as names of another kind. The topic is
 * compacted, and read from its beginning at each start.
 */
@ApplicationScoped
class ExternalIdsConsumer {

  private static final Logger LOG = Logger.getLogger(ExternalIdsConsumer.class);

  private final DisplayNames names;
  private final Patience patience;

  ExternalIdsConsumer(DisplayNames names, Patience patience) {
    this.names = names;
    this.patience = patience;
  }

  @Incoming("external-ids")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    Map<String, String> newest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      read(record, newest);
    }
    patience.insist("storing external ids", () -> names.store(newest));
  }

  private static void read(ConsumerRecord<String, byte[]> record, Map<String, String> into) {
    try {
      ExternalId told = ExternalId.read(record.key(), record.value());
      into.put(Name.key(Name.reference(told.kind()), told.id()), told.externalId());
    } catch (IOException e) {
      LOG.warnf("no external id at offset %d: %s", record.offset(), e.getClass().getName());
    }
  }
}
