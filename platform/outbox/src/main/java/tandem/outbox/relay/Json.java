package tandem.outbox.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import tandem.events.EventJson;

/** Values of the topics as bytes. */
final class Json {

  private Json() {}

  static byte[] bytes(Object value) {
    try {
      return EventJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + value.getClass(), e);
    }
  }
}
