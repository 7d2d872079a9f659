package tandem.web.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Turns what a file holds into values of the fields' types. */
final class FieldValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectMapper json;
  private final DateTimeFormatter dates;
  private final ZoneId zone;

  FieldValues(ObjectMapper json, Mapping mapping) {
    this.json = json;
    this.dates = mapping.dates();
    this.zone = mapping.zoneId();
  }

  /**
   * @throws IllegalArgumentException or {@link DateTimeException} if the value is none of the type
   */
  JsonNode convert(JsonNode value, FieldType type) {
    if (value.isContainerNode()) {
      if (type != FieldType.JSON) {
        throw new IllegalArgumentException("an object or list");
      }
      return value;
    }
    String text = value.asText().strip();
    return switch (type) {
      case TEXT -> JSON.textNode(text);
      case DECIMAL -> DecimalNode.valueOf(decimal(text));
      case WHOLE -> JSON.numberNode(Long.parseLong(text));
      case DATE -> JSON.textNode(LocalDate.parse(text, dates).toString());
      case INSTANT -> JSON.textNode(instant(text).toString());
      case FLAG -> JSON.booleanNode(flag(text));
      case JSON -> parse(text);
    };
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > 40) {
      throw new IllegalArgumentException("too many digits");
    }
    return new BigDecimal(text);
  }

  private Instant instant(String text) {
    try {
      return LocalDate.parse(text, dates).atStartOfDay(zone).toInstant();
    } catch (DateTimeException notADay) {
      String iso = text.replace(' ', 'T');
      try {
        return OffsetDateTime.parse(iso).toInstant();
      } catch (DateTimeException withoutOffset) {
        return LocalDateTime.parse(iso).atZone(zone).toInstant();
      }
    }
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
