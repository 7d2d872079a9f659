package tandem.outbox.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import tandem.events.Topics;

/** Makes the topics that a relay writes to, and knows them again. */
final class TopicKeeper implements AutoCloseable {

  private static final String FOR_EVER = "-1";

  private final RelaySettings settings;
  private final Admin admin;

  TopicKeeper(RelaySettings settings) {
    this.settings = settings;
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    int patience = Math.toIntExact(settings.patience().toMillis());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
    this.admin = Admin.create(properties);
  }

  /** Those that are there already stay as they are. */
  void create() throws InterruptedException, ExecutionException {
    Collection<KafkaFuture<Void>> created = admin.createTopics(topics()).values().values();
    for (KafkaFuture<Void> topic : created) {
      try {
        topic.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  /**
   * By which the broker tells the topics from others of the same names: events, names and external
   * ids.
   */
  Map<String, String> ids() throws InterruptedException, ExecutionException {
    Map<String, String> ids = new TreeMap<>();
    List<String> filled = List.of(settings.topic(), Topics.NAMES, Topics.EXTERNAL_IDS);
    for (TopicDescription topic : describe(filled).values()) {
      ids.put(topic.name(), topic.topicId().toString());
    }
    return ids;
  }

  /** After the last event of each partition: every acknowledged one is below. */
  Map<Integer, Long> endOffsets() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    TopicDescription topic = describe(List.of(settings.topic())).get(settings.topic());
    for (TopicPartitionInfo partition : topic.partitions()) {
      ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
    }
    Map<Integer, Long> offsets = new TreeMap<>();
    admin
        .listOffsets(ends)
        .all()
        .get()
        .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
    return offsets;
  }

  private Map<String, TopicDescription> describe(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    return admin.describeTopics(topics).allTopicNames().get();
  }

  private List<NewTopic> topics() {
    return List.of(
        topic(settings.topic(), settings.partitions(), Map.of()),
        topic(Topics.REPUBLISH, 1, Map.of(TopicConfig.RETENTION_MS_CONFIG, days(7))),
        compacted(Topics.NAMES),
        compacted(Topics.EXTERNAL_IDS),
        topic(
            Topics.HEARTBEATS,
            1,
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                days(1),
                TopicConfig.SEGMENT_MS_CONFIG,
                days(1))));
  }

  private NewTopic compacted(String name) {
    return topic(
        name, 1, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private NewTopic topic(String name, int partitions, Map<String, String> settingsOfTopic) {
    Map<String, String> all = new HashMap<>();
    all.put(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
    all.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
    all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(1024 * 1024));
    all.put(
        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
        String.valueOf(Math.max(1, settings.replicas() - 1)));
    all.putAll(settingsOfTopic);
    return new NewTopic(name, partitions, settings.replicas()).configs(all);
  }

  private static String days(int days) {
    return String.valueOf(days * 86_400_000L);
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ZERO);
  }
}
