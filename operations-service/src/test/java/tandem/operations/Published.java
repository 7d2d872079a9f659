package tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import tandem.events.EventJson;
import tandem.events.Topics;

/** What the service published of a test's records, to be held against the contract's examples. */
public final class Published {

  /** From the ids of the test to those of the examples. */
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** A record of the test stands for one of the examples. */
  public void means(String id, String idOfExample) {
    ids.put(id, idOfExample);
  }

  /** Checks that the events of a kind are those of the examples, but for ids and the clock. */
  public void areTheExamples(String prefix, List<String> acts) {
    List<JsonNode> published = eventsOf(prefix, acts.size());
    for (int i = 0; i < acts.size(); i++) {
      same(prefix + acts.get(i) + ".v1", published.get(i));
    }
  }

  /** Checks that the last of some events of a kind is the example. */
  public void endWithTheExample(String prefix, String act, int count) {
    same(prefix + act + ".v1", eventsOf(prefix, count).getLast());
  }

  /** The same of an act that happens as it is recorded. */
  public void endWithTheExampleOfNow(String prefix, String act, int count) {
    String type = prefix + act + ".v1";
    ObjectNode event = (ObjectNode) eventsOf(prefix, count).getLast();
    same(type, event.set("occurredAt", golden(type).path("occurredAt")));
  }

  private void same(String type, JsonNode event) {
    assertThat(comparable(event)).as(type).isEqualTo(comparable(golden(type)));
  }

  /** The events of this test's aggregates of a kind, in their order. */
  private List<JsonNode> eventsOf(String prefix, int count) {
    List<JsonNode> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> consumer.listTopics().containsKey(Topics.OPERATIONS));
      consumer.assign(
          consumer.partitionsFor(Topics.OPERATIONS).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        sent -> {
                          assertThat(sent.value()).doesNotContain("example.com", "A name");
                          String type =
                              new String(
                                  sent.headers().lastHeader("ce_type").value(),
                                  StandardCharsets.UTF_8);
                          if (ids.containsKey(sent.key()) && type.startsWith(prefix)) {
                            found.add(json(sent.value()));
                          }
                        });
                return found.size() >= count;
              });
    }
    return found;
  }

  private static KafkaConsumer<String, String> consumer() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new KafkaConsumer<>(
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
  }

  /** Without what the clock and the caller say, and with the ids of the examples. */
  private JsonNode comparable(JsonNode event) {
    String text = event.toString();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    ObjectNode comparable = (ObjectNode) json(text);
    comparable.remove(List.of("version", "knownAt", "recordedAt", "actor"));
    return comparable;
  }

  private static JsonNode golden(String type) {
    try (InputStream file = EventJson.class.getResourceAsStream("/golden/" + type + ".json")) {
      return EventJson.mapper().readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return EventJson.mapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
