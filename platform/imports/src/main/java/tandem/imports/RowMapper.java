package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/** Maps the rows of one import. */
final class RowMapper {

  /** A row mapped, or why it cannot be; and which of its mapped fields are blank. */
  sealed interface Mapped {
    record Row(ImportRow row, Set<String> blank, boolean sorted) implements Mapped {}

    record Wrong(Rejection rejection) implements Mapped {}
  }

  private static final char NOT_A_CHARACTER = '\uFFFD';

  private final Mapping mapping;
  private final ImportType type;
  private final Map<String, FieldType> known;
  private final Set<String> passedOver;
  private final FieldValues values;
  private final Map<String, JsonNode> defaults = new TreeMap<>();

  /** Throws {@link DateTimeException} or {@link IllegalArgumentException} for a wrong mapping. */
  RowMapper(ObjectMapper json, Mapping mapping, ImportType type) {
    this.mapping = mapping;
    this.type = type;
    this.known = type.fields();
    this.passedOver = type.passedOver();
    this.values = new FieldValues(json, mapping, type);
    mapping
        .defaults()
        .forEach(
            (field, value) ->
                defaults.put(
                    field,
                    values.convert(
                        field, JsonNodeFactory.instance.textNode(value), known.get(field))));
  }

  Mapping mapping() {
    return mapping;
  }

  Mapped map(RawRow raw) {
    return switch (raw) {
      case RawRow.Broken(long line, Refusal why, String value) ->
          new Mapped.Wrong(Rejection.of(line, why.field(), why, value));
      case RawRow.Read(long line, ObjectNode cells, boolean sorted) -> map(line, cells, sorted);
    };
  }

  /** The column of the file that a field comes from; the field itself where it is none. */
  String columnOf(String field) {
    return mapping.columns().entrySet().stream()
        .filter(column -> column.getValue().texts().contains(field))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(field);
  }

  private Mapped map(long line, ObjectNode cells, boolean sorted) {
    Map<String, JsonNode> fields = new TreeMap<>();
    Set<String> blank = new TreeSet<>();
    for (Map.Entry<String, JsonNode> cell : cells.properties()) {
      for (String field : mapping.fieldsOf(cell.getKey())) {
        Refusal wrong = put(fields, blank, cell.getKey(), field, cell.getValue());
        if (wrong != null) {
          return new Mapped.Wrong(
              Rejection.of(line, cell.getKey(), wrong, cell.getValue().asText()));
        }
      }
    }
    defaults.forEach((field, value) -> fields.merge(field, value, RowMapper::given));
    blank.removeIf(field -> fields.containsKey(field) && !fields.get(field).isNull());
    ObjectNode mapped = JsonNodeFactory.instance.objectNode();
    fields.forEach(mapped::set);
    return new Mapped.Row(new ImportRow(line, mapped, hash(mapped)), blank, sorted);
  }

  private static JsonNode given(JsonNode cell, JsonNode byDefault) {
    return cell.isNull() ? byDefault : cell;
  }

  private Refusal put(
      Map<String, JsonNode> fields, Set<String> blank, String column, String field, JsonNode cell) {
    FieldType fieldType = known.get(field);
    if (passedOver.contains(field)) {
      return null;
    }
    if (fieldType == null) {
      return Refusal.invalid(field, "import.unknown-field", field, Mapping.known(type));
    }
    JsonNode meant = cell.isValueNode() ? meant(column, field, cell) : cell;
    if (meant.isNull() || (meant.isTextual() && Text.kept(meant.asText()).isEmpty())) {
      blank.add(field);
      if (mapping.blanksEmpty()) {
        fields.putIfAbsent(field, NullNode.instance);
      }
      return null;
    }
    if (meant.asText().indexOf(NOT_A_CHARACTER) >= 0 || meant.asText().indexOf('\0') >= 0) {
      return Refusal.invalid(field, "import.encoding");
    }
    try {
      fields.putIfAbsent(field, values.convert(field, meant, fieldType));
      return null;
    } catch (RefusedException e) {
      return e.refusal().about(field);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Refusal.invalid(field, "import.value." + fieldType.name().toLowerCase(Locale.ROOT));
    }
  }

  private JsonNode meant(String column, String field, JsonNode cell) {
    String text = Text.kept(cell.asText());
    Map<String, String> aliases =
        mapping.values().getOrDefault(field, mapping.values().getOrDefault(column, Map.of()));
    return aliases.containsKey(text) ? JsonNodeFactory.instance.textNode(aliases.get(text)) : cell;
  }

  private static String hash(ObjectNode fields) {
    try {
      byte[] text = fields.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
