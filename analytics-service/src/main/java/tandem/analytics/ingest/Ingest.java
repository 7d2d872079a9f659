package tandem.analytics.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.analytics.ingest.FoldTransaction.Extra;
import tandem.analytics.ingest.Positions.Partition;
import tandem.analytics.ingest.Positions.Span;
import tandem.analytics.metric.Catalogue;

/**
 * Takes what the topics deliver. A record that cannot be folded is found by halving its batch and
 * set aside, so that nothing stands in the way of the rest; while the database is away, this fails
 * as a whole and is called again. Thread-safe.
 */
@ApplicationScoped
public class Ingest {

  private static final Logger LOG = Logger.getLogger(Ingest.class);

  private final DataSource database;
  private final EventDecoder decoder;
  private final FoldTransaction transaction;
  private final Stages stages;
  private final MeterRegistry meters;

  public Ingest(
      DataSource database, Catalogue catalogue, Generations generations, MeterRegistry meters) {
    this.database = database;
    this.decoder = new EventDecoder(catalogue);
    this.stages = new Stages(meters);
    this.transaction = new FoldTransaction(generations, stages);
    this.meters = meters;
  }

  /**
   * Commits all deliveries, in their order, as events or in quarantine, and how far they reach.
   *
   * @param topicIds of the topics they were read from
   * @throws SQLException if the database is away; what was committed before needs no repeating, but
   *     may be repeated
   */
  void take(List<Delivery> deliveries, Map<String, String> topicIds) throws SQLException {
    List<Decoded> decoded =
        stages.time("decode", () -> deliveries.stream().map(decoder::decode).toList());
    fold(decoded, topicIds);
    meters.counter("tandem.fold.events").increment(decoded.size());
  }

  private void fold(List<Decoded> batch, Map<String, String> topicIds) throws SQLException {
    try {
      run(batch, (connection, rejected) -> Positions.advance(connection, spans(batch, topicIds)));
    } catch (SQLException | RuntimeException e) {
      if (!Faults.isOfData(e)) {
        throw e;
      }
      isolate(batch, topicIds, e);
    }
  }

  private void isolate(List<Decoded> batch, Map<String, String> topicIds, Exception cause)
      throws SQLException {
    if (batch.size() > 1) {
      int half = batch.size() / 2;
      fold(batch.subList(0, half), topicIds);
      fold(batch.subList(half, batch.size()), topicIds);
    } else if (batch.getFirst() instanceof Arrival(var delivery, var event)) {
      LOG.warnf("event %s is set aside: %s", event.id(), cause.getClass().getName());
      fold(List.of(new Rejected(delivery, Why.unstorable(cause))), topicIds);
    } else {
      throw new IllegalStateException("not even the quarantine takes it", cause);
    }
  }

  /**
   * Folds a record of the quarantine again.
   *
   * @return what is still wrong with it; empty if it was folded, or had been
   */
  List<Rejected> replay(long id, Delivery delivery) throws SQLException {
    Decoded decoded = decoder.decode(delivery);
    try {
      return decoded instanceof Rejected rejected ? List.of(rejected) : replay(id, decoded);
    } catch (SQLException | RuntimeException e) {
      if (!Faults.isOfData(e)) {
        throw e;
      }
      return List.of(new Rejected(delivery, Why.unstorable(e)));
    }
  }

  private List<Rejected> replay(long id, Decoded decoded) throws SQLException {
    return run(
        List.of(decoded),
        (connection, rejected) -> {
          if (rejected.isEmpty()) {
            Quarantine.markReplayed(connection, id);
          }
        });
  }

  private List<Rejected> run(List<Decoded> batch, Extra also) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return transaction.run(connection, batch, also);
    }
  }

  private static Collection<Span> spans(List<Decoded> batch, Map<String, String> topicIds) {
    Map<Partition, Span> spans = new HashMap<>();
    for (Decoded decoded : batch) {
      Delivery delivery = decoded.delivery();
      String topicId = topicIds.get(delivery.topic());
      if (topicId != null) {
        Partition partition = new Partition(delivery.topic(), topicId, delivery.partition());
        long offset = delivery.offset();
        spans.merge(
            partition,
            new Span(partition, offset, offset + 1),
            (first, last) -> new Span(partition, first.from(), last.to()));
      }
    }
    return spans.values();
  }
}
