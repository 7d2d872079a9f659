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
import tandem.events.EventJson;
import tandem.events.Name;
import tandem.outbox.Patience;

/**
 * Keeps the newest display name of each record; a tombstone erases it. The topic is compacted, and
 * read from its beginning at each start.
 */
@ApplicationScoped
class NamesConsumer {

  private static final Logger LOG = Logger.getLogger(NamesConsumer.class);

  private final DisplayNames names;
  private final Patience patience;

  NamesConsumer(DisplayNames names, Patience patience) {
    this.names = names;
    this.patience = patience;
  }

  @Incoming("names")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    Map<String, String> newest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      read(record, newest);
    }
    patience.insist("storing names", () -> names.store(newest));
  }

  private static void read(ConsumerRecord<String, byte[]> record, Map<String, String> into) {
    if (record.key() == null || record.key().indexOf(':') < 0) {
      LOG.warnf("a name without a key at %s-%d", record.topic(), record.offset());
      return;
    }
    try {
      into.put(
          record.key(),
          record.value() == null
              ? null
              : EventJson.mapper().readValue(record.value(), Name.class).name());
    } catch (IOException e) {
      LOG.warnf("no name at %s-%d: %s", record.topic(), record.offset(), e.getClass().getName());
    }
  }
}
