package tandem.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** What a declaration may mean by a text: the text, a number or a flag; nothing by null. */
  static List<JsonNode> given(String text) {
    if (text == null) {
      return List.of();
    }
    if (text.matches("-?\\d{1,18}")) {
      return List.of(TextNode.valueOf(text), LongNode.valueOf(Long.parseLong(text)));
    }
    return List.of(TextNode.valueOf(text), BooleanNode.valueOf(Boolean.parseBoolean(text)));
  }

  /** As maps, lists, texts, numbers and flags. */
  static Object plain(JsonNode node) {
    return EVENTS.convertValue(node, Object.class);
  }

  /** As people write it: numbers without exponents. */
  static String written(JsonNode node) {
    try {
      return EVENTS
          .writer()
          .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As events write it. */
  static JsonNode tree(Object value) {
    return EVENTS.valueToTree(value);
  }
}
