package tandem.analytics.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Sees to it that a topic made while this service was away is read. A static member that led its
 * group is given its partitions of before when it comes back, and takes the topics of now for those
 * that they were divided by (KIP-814): nobody would ever be given the new one. So whoever is given
 * nothing of a topic asks once for a new division. Thread-safe.
 */
@ApplicationScoped
@Identifier("joined")
class JoinAgain implements KafkaConsumerRebalanceListener {

  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    Set<String> without = new HashSet<>(consumer.subscription());
    consumer.assignment().forEach(partition -> without.remove(partition.topic()));
    if (!without.isEmpty() && asked.add(consumer.groupMetadata().groupId())) {
      consumer.enforceRebalance("nothing of " + without);
    }
  }
}
