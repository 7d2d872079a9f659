package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/** Turns what a file holds into values of the fields' types. */
final class FieldValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NUMBER = 40;

  private final ObjectMapper json;
  private final FileTimes times;
  private final FileNumbers numbers;

  /** By field. */
  private final Map<String, BigDecimal> factors;

  private final NestedValues nested;
  private final Map<String, JavaType> types;

  FieldValues(ObjectMapper json, Mapping mapping, ImportType type) {
    this.json = json;
    this.times = mapping.times();
    this.numbers = mapping.numbers();
    this.factors = factors(mapping);
    this.nested = new NestedValues(json, times);
    this.types = nested.typesOf(type.row());
  }

  private static Map<String, BigDecimal> factors(Mapping mapping) {
    Map<String, BigDecimal> factors = new HashMap<>();
    mapping
        .factors()
        .forEach(
            (name, factor) -> {
              Mapping.Texts fields = mapping.columns().get(name);
              (fields == null ? List.of(name) : fields.texts())
                  .forEach(field -> factors.put(field, factor));
            });
    return factors;
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
      case DECIMAL -> DecimalNode.valueOf(number(field, value, text));
      case WHOLE -> JSON.numberNode(whole(number(field, value, text)));
      case DATE -> JSON.textNode(times.day(text).toString());
      case INSTANT -> JSON.textNode(times.instant(text).toString());
      case FLAG -> JSON.booleanNode(flag(text));
      case JSON -> nested.read(parse(text), types.get(field), field);
    };
  }

  /** A number of JSON is what it is; a text is read as the file writes numbers. */
  private BigDecimal number(String field, JsonNode value, String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("too many digits");
    }
    BigDecimal number = value.isNumber() ? new BigDecimal(text) : numbers.read(text);
    BigDecimal factor = factors.get(field);
    return factor == null ? number : number.multiply(factor);
  }

  private static long whole(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("no whole number", e);
    }
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "是" -> true;
      case "false", "no", "n", "0", "否" -> false;
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
