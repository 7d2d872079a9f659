package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.Service.PEOPLE;
import static tandem.operations.Service.PROCESSES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import tandem.events.EventJson;
import tandem.events.Topics;
import tandem.testing.Infrastructure;

/** What a run publishes is what the contract's examples say, but for ids and the clock. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoldenEventsIT {

  private static final String PERSON = "01980000-0000-7000-8000-000000000103";
  private static final String OTHER = "01980000-0000-7000-8000-000000000102";
  private static final String PROCESS = "01980000-0000-7000-8000-000000000701";
  private static final String RUN = "01980000-0000-7000-8000-000000000801";

  private static final List<String> IN_ORDER =
      List.of("requested", "started", "step-started", "step-completed", "reworked", "completed");

  /** From the ids of this test to those of the examples. */
  private final Map<String, String> ids = new LinkedHashMap<>();

  @Test
  void publishesWhatTheContractSays() {
    play();
    List<JsonNode> published = eventsOf("operations.process-run.", IN_ORDER.size());
    for (int i = 0; i < IN_ORDER.size(); i++) {
      String type = "operations.process-run." + IN_ORDER.get(i) + ".v1";
      assertThat(comparable(published.get(i))).as(type).isEqualTo(comparable(golden(type)));
    }
  }

  private void play() {
    ids.put(person("golden-1", "Service Desk", "junior"), PERSON);
    ids.put(person("golden-2", "Second Line", "senior"), OTHER);
    ids.put(
        created(
            PROCESSES,
            """
            {"externalId": "golden", "name": "Incident", "promised": "P2D",
             "steps": [{"name": "Assigned", "valueAdding": true}]}
            """),
        PROCESS);
    ids.put(
        created(
            RUNS,
            """
            {"externalId": "golden", "process": "golden", "requestedBy": "golden-1",
             "customer": "01980000-0000-7000-8000-000000000201",
             "deal": "01980000-0000-7000-8000-000000000601", "at": "2026-05-04T08:00:00Z"}
            """),
        RUN);
    act("start", "{\"performer\": \"golden-1\", \"at\": \"2026-05-04T09:15:00Z\"}");
    act(
        "steps",
        """
        {"step": "Assigned", "performer": "golden-1", "at": "2026-05-04T09:15:00Z"}
        """);
    act("steps/complete", "{\"step\": \"Assigned\", \"at\": \"2026-05-04T10:30:00Z\"}");
    act(
        "rework",
        """
        {"step": "Assigned", "reason": "wrong team", "performer": "golden-2",
         "at": "2026-05-04T11:00:00Z"}
        """);
    act("complete", "{\"at\": \"2026-05-05T10:00:00Z\"}");
  }

  private static void act(String act, String body) {
    post(admin(), RUNS + "/golden/" + act, body).statusCode(200);
  }

  private static String person(String externalId, String team, String level) {
    return created(
        PEOPLE,
        """
        {"externalId": "%s", "name": "A name", "email": "someone@example.com", "team": "%s",
         "department": "Support", "region": "East", "level": "%s"}
        """
            .formatted(externalId, team, level));
  }

  private static String created(String collection, String body) {
    return post(admin(), collection, body).statusCode(201).extract().path("id");
  }

  /** The events of this test's aggregates of a kind, in their order. */
  private List<JsonNode> eventsOf(String prefix, int count) {
    List<JsonNode> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      consumer.subscribe(Set.of(Topics.OPERATIONS));
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
            "bootstrap.servers", servers,
            "group.id", "golden",
            "auto.offset.reset", "earliest"),
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
