package tandem.outbox.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tandem.events.EventJson;

/** What stands on a topic. */
public record Topic(String bootstrapServers, String name) {

  /** All messages, of each partition in order; none if the topic is not there. */
  public Stream<Message> read() {
    List<Message> messages = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(r -> messages.add(Message.of(r)));
      }
    }
    return messages.stream();
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
    return consumer.listTopics().getOrDefault(name, List.of()).stream()
        .map(partition -> new TopicPartition(name, partition.partition()))
        .toList();
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            30_000,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            100_000),
        new StringDeserializer(),
        new StringDeserializer());
  }

  /**
   * @param value null for a tombstone
   */
  public record Message(String key, String value, Map<String, String> headers) {

    static Message of(ConsumerRecord<String, String> record) {
      Map<String, String> headers = new java.util.HashMap<>();
      record.headers().forEach(h -> headers.put(h.key(), text(h.value())));
      return new Message(record.key(), record.value(), headers);
    }

    public String header(String name) {
      return headers.get(name);
    }

    /** Of an event: {@code epoch.number}. */
    public String version() {
      try {
        var version = EventJson.mapper().readTree(value).path("version");
        return version.path("epoch").asText() + "." + version.path("number").asText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String text(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
