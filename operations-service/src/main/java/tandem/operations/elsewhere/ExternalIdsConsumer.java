package tandem.operations.elsewhere;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tandem.events.ExternalId;
import tandem.events.Failpoint;
import tandem.outbox.Patience;
import tandem.records.Elsewhere;

/** Keeps the external ids of customers and deals. */
@ApplicationScoped
class ExternalIdsConsumer {

  private static final Logger LOG = Logger.getLogger(ExternalIdsConsumer.class);

  private final Elsewhere elsewhere;
  private final Patience patience;

  ExternalIdsConsumer(Elsewhere elsewhere, Patience patience) {
    this.elsewhere = elsewhere;
    this.patience = patience;
  }

  @Incoming("external-ids")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    List<ExternalId> told = new ArrayList<>(records.count());
    records.forEach(record -> read(record, told));
    Failpoint.at("external-ids.received");
    patience.insist(
        "storing external ids",
        () -> {
          elsewhere.take(told);
          return told;
        });
    Failpoint.at("external-ids.stored");
  }

  private static void read(ConsumerRecord<String, byte[]> record, List<ExternalId> into) {
    try {
      into.add(ExternalId.read(record.key(), record.value()));
    } catch (IOException e) {
      LOG.warnf("no external id at offset %d: %s", record.offset(), e.getClass().getName());
    }
  }
}
