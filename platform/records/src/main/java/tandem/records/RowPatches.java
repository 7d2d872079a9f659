package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import tandem.acts.ActTime;
import tandem.imports.ImportRow;

/**
 * Makes of rows of records that are there already what those rows change.
 *
 * @param found what rows refer to
 * @param known records of the kind that are there already, by their names
 */
record RowPatches(
    KindModel kind, Found found, Map<String, ? extends Recorded> known, ActTime time) {

  /**
   * What the row says otherwise than the row before. Refused where the record is not any more as
   * the row before had it, and the row now says a third thing.
   */
  Draft changes(ImportRow row, Recorded record) {
    Set<String> changed = row.changed();
    Draft draft = draft(row.of(changed), record);
    draft.refuseChangedBeside(draft(row.beforeOf(changed), record), record);
    draft.refuseFuture(time);
    return draft;
  }

  private Draft draft(ObjectNode patch, Recorded record) {
    Draft draft = DraftReader.patch(kind, patch, record);
    draft.resolve(found, known);
    return draft;
  }

  /** The record as a row would have it: what stands in the place of a row before. */
  static ObjectNode shown(Recorded record, Set<String> fields) {
    ObjectNode shown = (ObjectNode) Json.tree(RecordView.of(record));
    shown.retain(fields);
    shown.properties().removeIf(field -> field.getValue().isNull());
    return shown;
  }
}
