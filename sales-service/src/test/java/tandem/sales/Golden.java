package tandem.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tandem.events.EventJson;
import tandem.sales.Topic.Event;

/** The examples of the contract, beside what is really published. */
final class Golden {

  /** What the examples call our records. */
  private final Map<String, String> ids = new HashMap<>();

  static String id(int number) {
    return "01980000-0000-7000-8000-000000000" + number;
  }

  void call(String ours, String golden) {
    ids.put(ours, golden);
  }

  /**
   * Fails unless the event is as the example of its type shows, but for ids and the clock.
   *
   * @param dated whether the time of the act was given
   */
  void shows(Event event, boolean dated) throws IOException {
    JsonNode golden = read(event.type());
    String text = event.data().toString();
    for (var id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    JsonNode real = EventJson.mapper().readTree(text);
    assertThat(real.get("kind")).as(event.type()).isEqualTo(golden.get("kind"));
    assertThat(real.get("act")).as(event.type()).isEqualTo(golden.get("act"));
    assertThat(real.get("facts")).as(event.type()).isEqualTo(golden.get("facts"));
    assertThat(real.fieldNames()).toIterable().containsExactlyElementsOf(() -> golden.fieldNames());
    if (dated) {
      assertThat(real.get("occurredAt")).as(event.type()).isEqualTo(golden.get("occurredAt"));
    }
  }

  private static JsonNode read(String type) throws IOException {
    try (InputStream file = Golden.class.getResourceAsStream("/golden/" + type + ".json")) {
      return EventJson.mapper().readTree(file);
    }
  }
}
