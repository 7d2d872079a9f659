package tandem.sales;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import tandem.events.EventJson;
import tandem.events.Topics;

/** The events that really arrive on the topic. */
public final class Topic implements AutoCloseable {

  /** An event of an aggregate. */
  public record Event(String type, String subject, JsonNode data) {}

  private final KafkaConsumer<String, String> consumer;
  private final List<Event> events = new ArrayList<>();

  public Topic() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                // All that other tests left on the topic, at once.
                "max.poll.records",
                1_000_000,
                "max.partition.fetch.bytes",
                50_000_000),
            new StringDeserializer(),
            new StringDeserializer());
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> consumer.listTopics().containsKey(Topics.SALES));
    consumer.assign(consumer.partitionsFor(Topics.SALES).stream().map(Topic::partition).toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  private static TopicPartition partition(PartitionInfo partition) {
    return new TopicPartition(partition.topic(), partition.partition());
  }

  /** The events of an aggregate in their order, once there are as many. */
  public List<Event> of(String id, int count) {
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () -> {
              poll();
              return of(id).size() >= count;
            });
    return of(id);
  }

  private List<Event> of(String id) {
    return events.stream().filter(event -> event.subject().equals(id)).toList();
  }

  private void poll() throws JsonProcessingException {
    for (var message : consumer.poll(Duration.ofMillis(200))) {
      String type =
          new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
      String subject =
          new String(message.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8);
      events.add(new Event(type, subject, EventJson.mapper().readTree(message.value())));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
