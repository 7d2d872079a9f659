package tandem.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tandem.events.EventData;
import tandem.events.EventJson;

/** A row of the table {@code event}. */
record EventRow(UUID id, String type, EventData<Object, Object> event, String json) {

  /**
   * @throws EventTooLargeException if the JSON is larger than a topic takes
   */
  static EventRow of(String type, EventData<Object, Object> event) {
    String json = json(event);
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Outbox.LARGEST_EVENT) {
      throw new EventTooLargeException(type, bytes);
    }
    return new EventRow(Ids.next(), type, event, json);
  }

  private static String json(EventData<Object, Object> event) {
    try {
      return EventJson.mapper().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an act or facts that are no JSON: " + event.kind(), e);
    }
  }
}
