package tandem.imports;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/** Lists and objects of a row: their times are read as those of the row itself, by the mapping. */
final class NestedValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectMapper json;
  private final FileTimes times;

  NestedValues(ObjectMapper json, FileTimes times) {
    this.json = json;
    this.times = times;
  }

  /** The type of each field of a record. */
  Map<String, JavaType> typesOf(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .collect(
                Collectors.toMap(
                    RecordComponent::getName,
                    component -> json.constructType(component.getGenericType())))
        : Map.of();
  }

  /**
   * The value with its times in ISO 8601.
   *
   * @param path of the value in the row, {@code steps[2].startedAt}
   * @param type null where nobody knows it
   */
  JsonNode read(JsonNode value, JavaType type, String path) {
    if (type == null) {
      return value;
    }
    return switch (value) {
      case ArrayNode list when type.isCollectionLikeType() -> list(list, type, path);
      case ObjectNode object -> object(object, type, path);
      case JsonNode text when text.isTextual() -> text(text.asText(), type, path);
      default -> value;
    };
  }

  private ArrayNode list(ArrayNode given, JavaType type, String path) {
    ArrayNode list = JSON.arrayNode(given.size());
    for (int i = 0; i < given.size(); i++) {
      list.add(read(given.get(i), type.getContentType(), path + "[" + i + "]"));
    }
    return list;
  }

  private ObjectNode object(ObjectNode given, JavaType type, String path) {
    Map<String, JavaType> types = typesOf(type.getRawClass());
    ObjectNode object = JSON.objectNode();
    given
        .properties()
        .forEach(
            field ->
                object.set(
                    field.getKey(),
                    read(
                        field.getValue(), types.get(field.getKey()), path + "." + field.getKey())));
    return object;
  }

  private JsonNode text(String text, JavaType type, String path) {
    if (type.hasRawClass(Instant.class)) {
      return time(text, times::instant, path);
    }
    return type.hasRawClass(LocalDate.class) ? time(text, times::day, path) : JSON.textNode(text);
  }

  private static JsonNode time(String text, Function<String, ?> read, String path) {
    if (Text.kept(text).isEmpty()) {
      return NullNode.instance;
    }
    try {
      return JSON.textNode(read.apply(text).toString());
    } catch (DateTimeException e) {
      throw new RefusedException(Refusal.invalid(path, "import.time", text, path));
    }
  }
}
