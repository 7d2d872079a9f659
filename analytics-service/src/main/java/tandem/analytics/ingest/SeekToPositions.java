package tandem.analytics.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import tandem.analytics.ingest.Positions.Partition;
import tandem.outbox.Patience;

/** Begins to read a partition where the last fold of it ended. */
@ApplicationScoped
@Identifier("events")
class SeekToPositions implements KafkaConsumerRebalanceListener {

  private final DataSource database;
  private final TopicIds topicIds;
  private final Patience patience;
  private final JoinAgain joinAgain;

  SeekToPositions(
      DataSource database,
      TopicIds topicIds,
      Patience patience,
      @Identifier("joined") JoinAgain joinAgain) {
    this.database = database;
    this.topicIds = topicIds;
    this.patience = patience;
    this.joinAgain = joinAgain;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(assigned);
    Map<TopicPartition, Long> next =
        patience.insist("resuming " + assigned, () -> resume(beginnings));
    next.forEach(consumer::seek);
    joinAgain.onPartitionsAssigned(consumer, assigned);
  }

  private Map<TopicPartition, Long> resume(Map<TopicPartition, Long> beginnings)
      throws SQLException {
    Map<String, String> ids = topicIds.present(TopicIds.TOPICS);
    Map<TopicPartition, Long> next = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      for (Map.Entry<TopicPartition, Long> one : beginnings.entrySet()) {
        String topic = one.getKey().topic();
        String id = ids.get(topic);
        if (id == null) {
          throw new IllegalStateException(topic + " is gone");
        }
        Partition partition = new Partition(topic, id, one.getKey().partition());
        next.put(one.getKey(), Positions.resume(connection, partition, one.getValue()));
        topicIds.reading(topic, id);
      }
    }
    return next;
  }
}
