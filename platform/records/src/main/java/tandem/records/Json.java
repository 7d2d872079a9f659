package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import tandem.events.EventJson;

/** JSON of the records' own making. */
final class Json {

  private static final ObjectMapper EVENTS = EventJson.mapper();

  private Json() {}

  /** A map of names and values, in the order in which they are given. */
  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** As events write it. */
  static JsonNode tree(Object value) {
    return EVENTS.valueToTree(value);
  }
}
