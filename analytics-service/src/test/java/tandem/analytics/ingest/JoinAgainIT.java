package tandem.analytics.ingest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import tandem.testing.Servers;

class JoinAgainIT {

  private final String early = "early-" + UUID.randomUUID();
  private final String late = "late-" + UUID.randomUUID();

  @Test
  void readsATopicThatWasMadeWhileTheOnlyMemberWasAway() throws Exception {
    create(early);
    try (var first = member()) {
      awaitTopics(first, Set.of(early));
    } // a static member does not say that it leaves

    create(late);

    try (var again = member()) {
      awaitTopics(again, Set.of(early, late));
    }
  }

  private KafkaConsumer<byte[], byte[]> member() {
    var consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Servers.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                early,
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                "the-only-one",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "500",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    JoinAgain joinAgain = new JoinAgain();
    consumer.subscribe(
        List.of(early, late),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            joinAgain.onPartitionsAssigned(consumer, assigned);
          }

          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> revoked) {}
        });
    return consumer;
  }

  private static void awaitTopics(KafkaConsumer<?, ?> consumer, Set<String> topics) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .untilAsserted(
            () -> {
              consumer.poll(Duration.ofMillis(100));
              assertThat(consumer.assignment().stream().map(TopicPartition::topic).collect(toSet()))
                  .isEqualTo(topics);
            });
  }

  private static void create(String topic) throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }
  }
}
