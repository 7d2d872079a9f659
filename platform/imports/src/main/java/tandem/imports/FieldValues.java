package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/** Turns what a file holds into values of the fields' types. */
final class FieldValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectMapper json;
  private final FileTimes times;
  private final NestedValues nested;
  private final Map<String, JavaType> types;

  FieldValues(ObjectMapper json, Mapping mapping, ImportType type) {
    this.json = json;
    this.times = mapping.times();
    this.nested = new NestedValues(json, times);
    this.types = nested.typesOf(type.row());
  }

  /**
   * @throws IllegalArgumentException or {@link DateTimeException} if the value is none of the type,
   *     {@link RefusedException} where there is more to be said
   */
  JsonNode convert(String field, JsonNode value, FieldType type) {
    if (value.isContainerNode()) {
      if (type != FieldType.JSON) {
        throw new IllegalArgumentException("an object or list");
      }
      return nested.read(value, types.get(field), field);
    }
    String text = Text.kept(value.asText());
    return switch (type) {
      case TEXT -> JSON.textNode(text);
      case DECIMAL -> DecimalNode.valueOf(decimal(text));
      case WHOLE -> JSON.numberNode(Long.parseLong(text));
      case DATE -> JSON.textNode(times.day(text).toString());
      case INSTANT -> JSON.textNode(times.instant(text).toString());
      case FLAG -> JSON.booleanNode(flag(text));
      case JSON -> nested.read(parse(text), types.get(field), field);
    };
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > 40) {
      throw new IllegalArgumentException("too many digits");
    }
    return new BigDecimal(text);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
