package tandem.analytics.ingest;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicListing;
import tandem.events.Topics;

/**
 * By which ids the broker knows the topics of events. A topic that was deleted and created again
 * has the same name and another id, which a consumer does not notice. Thread-safe.
 */
@ApplicationScoped
class TopicIds {

  static final List<String> TOPICS = List.of(Topics.SALES, Topics.OPERATIONS);

  private final Admin admin;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  TopicIds(@Identifier("default-kafka-broker") Map<String, Object> configuration) {
    this.admin = Admin.create(configuration);
  }

  @PreDestroy
  void close() {
    admin.close();
  }

  /** The ids of the topics as they are being read. */
  Map<String, String> read() {
    return Map.copyOf(read);
  }

  /** From now on the topic is read by this id. */
  void reading(String topic, String id) {
    read.put(topic, id);
  }

  /** The ids of those topics that exist, asked of the broker. */
  Map<String, String> present(Collection<String> topics) {
    try {
      Map<String, String> present = new HashMap<>();
      Set<String> wanted = Set.copyOf(topics);
      for (TopicListing topic : admin.listTopics().listings().get()) {
        if (wanted.contains(topic.name())) {
          present.put(topic.name(), topic.topicId().toString());
        }
      }
      return present;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not name its topics", e.getCause());
    }
  }
}
