package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import tandem.events.EventJson;

/** JSON of the records' own making. */
final class Json {

  private static final ObjectMapper EVENTS = EventJson.mapper();

  private Json() {}

  /** As events write it. */
  static JsonNode tree(Object value) {
    return EVENTS.valueToTree(value);
  }
}
