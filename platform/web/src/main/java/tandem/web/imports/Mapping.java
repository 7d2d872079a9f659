package tandem.web.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.Refusal;

/**
 * How the columns of a file become the fields of a record.
 *
 * @param columns from a column to the field or fields it gives; if it is not empty, other columns
 *     are ignored, else a column is the field of its name
 * @param values by field or column: from a value in the file to what is meant
 * @param defaults by field, where the row has no value
 * @param dateFormat of days, as {@link DateTimeFormatter} has it; null for ISO-8601
 * @param zone of times without an offset; null for UTC
 */
@Schema(
    examples =
        """
        {"columns": {"sales_agent": "owner", "account": "customer"},
         "values": {"product": {"GTXPro": "GTX Pro"}},
         "defaults": {"currency": "USD"}, "dateFormat": "M/d/yyyy", "zone": "UTC"}
        """)
public record Mapping(
    Map<String, Targets> columns,
    Map<String, Map<String, String>> values,
    Map<String, String> defaults,
    String dateFormat,
    String zone) {

  /** Where a column goes: a field, or a list of them. */
  @Schema(description = "A field, or a list of fields.", examples = "owner")
  public record Targets(@JsonValue List<String> fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Targets of(JsonNode node) {
      List<JsonNode> nodes =
          node.isArray() ? List.copyOf(node.valueStream().toList()) : List.of(node);
      if (!nodes.stream().allMatch(JsonNode::isTextual)) {
        throw new IllegalArgumentException("a column goes to a field or a list of fields");
      }
      return new Targets(nodes.stream().map(JsonNode::asText).toList());
    }
  }

  public static final Mapping NONE = new Mapping(null, null, null, null, null);

  public Mapping {
    columns = columns == null ? Map.of() : columns;
    values = values == null ? Map.of() : values;
    defaults = defaults == null ? Map.of() : defaults;
  }

  /** The first field that the type of record does not have. */
  Optional<Refusal> unknownTo(ImportType type) {
    return Stream.concat(
            columns.values().stream().flatMap(to -> to.fields().stream()),
            defaults.keySet().stream())
        .filter(field -> !type.fields().containsKey(field))
        .findFirst()
        .map(field -> Refusal.invalid("mapping", "import.unknown-field", field, known(type)));
  }

  static String known(ImportType type) {
    return String.join(", ", type.fields().keySet().stream().sorted().toList());
  }

  DateTimeFormatter dates() {
    return dateFormat == null
        ? DateTimeFormatter.ISO_LOCAL_DATE
        : DateTimeFormatter.ofPattern(dateFormat, Locale.ENGLISH);
  }

  ZoneId zoneId() {
    return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
  }
}
