package tandem.analytics.ingest;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Notices that a topic was recreated under the consumer, and reads it from its beginning. */
@ApplicationScoped
class RecreatedTopics {

  private static final Logger LOG = Logger.getLogger(RecreatedTopics.class);

  private final TopicIds topicIds;
  private final SeekToPositions seek;
  private final KafkaClientService clients;

  RecreatedTopics(
      TopicIds topicIds, @Identifier("events") SeekToPositions seek, KafkaClientService clients) {
    this.topicIds = topicIds;
    this.seek = seek;
    this.clients = clients;
  }

  @Scheduled(
      every = "${tandem.topics.check-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class) // before that no channel is there
  void check() {
    Map<String, String> read = topicIds.read();
    topicIds
        .present(read.keySet())
        .forEach(
            (topic, id) -> {
              if (!id.equals(read.get(topic))) {
                LOG.warnf("%s was recreated; it is read from its beginning", topic);
                rewind(topic);
              }
            });
  }

  private void rewind(String topic) {
    clients
        .<byte[], byte[]>getConsumer("events")
        .runOnPollingThread(
            consumer -> {
              seek.onPartitionsAssigned(consumer, assigned(consumer, topic));
            })
        .await()
        .indefinitely();
  }

  private static Collection<TopicPartition> assigned(Consumer<?, ?> consumer, String topic) {
    return consumer.assignment().stream().filter(it -> it.topic().equals(topic)).toList();
  }
}
