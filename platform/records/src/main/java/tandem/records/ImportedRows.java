package tandem.records;

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
   * record as it stands.
   */
  static List<ImportRow> compared(
      List<ImportRow> rows, Map<String, ? extends Recorded> known, Set<String> fields) {
    return rows.stream()
        .map(
            row -> {
              String name = name(row.fields());
              Recorded record = name == null ? null : known.get(name);
              return record == null || row.before() != null
                  ? row
                  : row.after(RowPatches.shown(record, fields));
            })
        .toList();
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
