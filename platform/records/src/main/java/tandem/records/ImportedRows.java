package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.Text;
import tandem.imports.ImportRow;

/** Rows of a file beside the records that they are about. */
final class ImportedRows {

  private ImportedRows() {}

  /** The external ids that the rows name. */
  static Set<String> names(Collection<ImportRow> rows) {
    return rows.stream()
        .map(row -> name(row.fields()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static String name(ObjectNode fields) {
    return Text.kept(fields.path(DraftReader.EXTERNAL_ID).textValue());
  }

  /**
   * The rows, each after the one before; where no file told of a record that is there, after the
   * record as it stands, and so for each field of which no file told.
   */
  static List<ImportRow> compared(
      KindModel kind,
      List<ImportRow> rows,
      Map<String, ? extends Recorded> known,
      Set<String> fields) {
    return rows.stream()
        .map(
            row -> {
              String name = name(row.fields());
              Recorded record = name == null ? null : known.get(name);
              return record == null ? row : after(kind, row, record, fields);
            })
        .toList();
  }

  private static ImportRow after(
      KindModel kind, ImportRow row, Recorded record, Set<String> fields) {
    if (row.before() == null) {
      return row.after(RowPatches.shown(record, fields));
    }
    Set<String> changed = row.changed();
    if (changed.isEmpty()) {
      return row;
    }
    ObjectNode shown = RowPatches.shown(record, changed);
    ObjectNode before = row.before().deepCopy();
    for (String field : changed) {
      JsonNode says = row.fields().get(field);
      if (stands(says, shown.get(field)) && isToldAnew(kind, field, says, before)) {
        before.set(field, says);
      }
    }
    return new ImportRow(row.line(), row.fields(), row.hash(), before);
  }

  /** Whether a record stands as a row says; a mark that it does not have is not set. */
  private static boolean stands(JsonNode says, JsonNode shown) {
    return shown == null ? says.equals(BooleanNode.FALSE) : ImportRow.isSame(says, shown);
  }

  /**
   * Whether no file told of a field, or an export writes otherwise what a file told: by its id a
   * record that was named, by their number what was listed.
   */
  private static boolean isToldAnew(
      KindModel kind, String field, JsonNode says, ObjectNode before) {
    FieldModel declared = kind.called(field);
    return !before.hasNonNull(field)
        || (declared != null && declared.type() instanceof ReferenceType)
        || (says.isNumber() && before.get(field).isArray());
  }

  /** Drafts, and those of the rows before: what all of them refer to is to be found. */
  static List<Draft> withBefore(KindModel kind, List<Draft> drafts, List<ImportRow> rows) {
    return Stream.concat(
            drafts.stream(),
            rows.stream()
                .filter(row -> row.before() != null)
                .map(row -> DraftReader.whole(kind, row.before())))
        .toList();
  }
}
