package tandem.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.acts.ActTime;
import tandem.imports.FieldType;
import tandem.imports.ImportRow;

/** Reads the declared fields of rows that have more. */
@ApplicationScoped
class RowDrafts {

  private final RecordReferences referred;
  private final ActTime time;

  RowDrafts(RecordReferences referred, ActTime time) {
    this.referred = referred;
    this.time = time;
  }

  /**
   * Rows that were read.
   *
   * @param found what they refer to
   * @param documents their fields, as they were given
   */
  record Read<A extends Recorded>(
      List<RowDraft<A>> rows, Found found, List<ObjectNode> documents) {}

  /** Finds what the rows refer to with one query for each field that refers. */
  <A extends Recorded> Read<A> read(Records<A> records, List<ImportRow> rows, Occasion occasion) {
    KindModel kind = records.kind();
    Map<String, FieldType> columns = kind.columns();
    List<ObjectNode> given = new ArrayList<>();
    List<ImportRow> rests = new ArrayList<>();
    for (ImportRow row : rows) {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      ObjectNode rest = JsonNodeFactory.instance.objectNode();
      row.fields()
          .properties()
          .forEach(
              cell ->
                  (columns.containsKey(cell.getKey()) ? fields : rest)
                      .set(cell.getKey(), cell.getValue()));
      given.add(fields);
      rests.add(row.only(rest));
    }
    records.fill(given, occasion);
    List<Draft> drafts = given.stream().map(fields -> DraftReader.whole(kind, fields)).toList();
    Found found = referred.find(kind, before(kind, drafts, rows), Sight.EVERYTHING);
    drafts.forEach(
        draft -> {
          draft.resolve(found, Map.of());
          draft.refuseFuture(time);
        });
    List<RowDraft<A>> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(new RowDraft<>(drafts.get(i), rests.get(i)));
    }
    return new Read<>(read, found, given);
  }

  private static List<Draft> before(KindModel kind, List<Draft> drafts, List<ImportRow> rows) {
    Set<String> columns = kind.columns().keySet();
    return ImportedRows.withBefore(
        kind,
        drafts,
        rows.stream()
            .filter(row -> row.before() != null)
            .map(row -> row.after(row.before().deepCopy().retain(columns)))
            .toList());
  }
}
