package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A mapped row of an import.
 *
 * @param line in the file, from 1 (for XES the number of the trace)
 * @param fields by the names of the record type, values as JSON: those of the row and, where it has
 *     none, those of the row before
 * @param hash of the mapped fields: the same row again has the same one
 * @param before what the row before said of the record; null where there was none
 */
public record ImportRow(long line, ObjectNode fields, String hash, ObjectNode before) {

  /** The first of its record. */
  public ImportRow(long line, ObjectNode fields, String hash) {
    this(line, fields, hash, null);
  }

  /** The same after another row of the record, or what stands in the place of one. */
  public ImportRow after(ObjectNode row) {
    ObjectNode all = row.deepCopy();
    all.setAll(fields);
    return new ImportRow(line, all, hash, row);
  }

  /** The same, and empty where it says nothing itself: what the row before said holds no more. */
  public ImportRow instead(ObjectNode row) {
    ObjectNode all = fields.deepCopy();
    row.fieldNames().forEachRemaining(name -> all.putIfAbsent(name, NullNode.instance));
    return new ImportRow(line, all, hash, row);
  }

  /** The same with some of its fields alone. */
  public ImportRow only(ObjectNode some) {
    return new ImportRow(line, some, hash, before);
  }

  /** The fields of which the row says something else than the row before; all of a first one. */
  public Set<String> changed() {
    Set<String> changed = new LinkedHashSet<>();
    fields
        .properties()
        .forEach(
            field -> {
              if (before == null || !isSame(field.getValue(), before.get(field.getKey()))) {
                changed.add(field.getKey());
              }
            });
    return changed;
  }

  /** What it says of some fields, and nothing of others. */
  public ObjectNode of(Set<String> names) {
    return part(fields, names);
  }

  /** What the row before said of some fields: null where it said nothing. */
  public ObjectNode beforeOf(Set<String> names) {
    return part(before, names);
  }

  private static ObjectNode part(ObjectNode row, Set<String> names) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> part.set(name, row.get(name)));
    return part;
  }

  /** Whether two values say the same: numbers whatever their scale, nothing as null does. */
  public static boolean isSame(JsonNode one, JsonNode other) {
    JsonNode before = other == null || other.isNull() ? null : other;
    if (one.isNumber() && before != null && before.isNumber()) {
      return one.decimalValue().compareTo(before.decimalValue()) == 0;
    }
    return Objects.equals(one.isNull() ? null : one, before);
  }
}
