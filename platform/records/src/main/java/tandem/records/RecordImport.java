package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.ActTime;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.imports.ImportRow;
import tandem.imports.ImportType;
import tandem.imports.RowOutcome;

/**
 * Imports records of a kind: a row is a whole record, known again by its external id.
 *
 * @param <A> what is imported
 */
final class RecordImport<A extends Recorded> implements ImportType {

  private final Records<A> records;
  private final RecordReferences referred;
  private final RecordWriter writer;
  private final RecordRemoval removal;
  private final ActTime time;
  private final Map<String, FieldType> fields;
  private final Set<String> passedOver;

  RecordImport(
      Records<A> records,
      RecordReferences referred,
      RecordWriter writer,
      RecordRemoval removal,
      ActTime time) {
    this.records = records;
    this.referred = referred;
    this.writer = writer;
    this.removal = removal;
    this.time = time;
    fields = records.kind().columns();
    passedOver =
        RecordView.names(records.kind()).stream()
            .filter(name -> !fields.containsKey(name))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return records.kind().plural();
  }

  @Override
  public Map<String, FieldType> fields() {
    return fields;
  }

  @Override
  public List<ImportColumn> columns() {
    return records.kind().importColumns();
  }

  @Override
  public Set<String> passedOver() {
    return passedOver;
  }

  @Override
  public boolean isTakenBack() {
    return true;
  }

  @Override
  public List<RowOutcome> remove(UUID undone, List<Begun> begun, Context context) {
    return records.kind().stays()
        ? ImportType.super.remove(undone, begun, context)
        : removal.remove(records, undone, begun, context);
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    KindModel kind = records.kind();
    Occasion occasion = Occasion.of(context.by());
    records.prepare();
    Map<String, A> known = records.locked(ImportedRows.names(rows));
    List<ImportRow> compared = ImportedRows.compared(kind, rows, known, fields.keySet());
    List<ObjectNode> documents = compared.stream().map(ImportRow::fields).toList();
    records.fill(documents, occasion);
    List<Draft> drafts = documents.stream().map(row -> DraftReader.whole(kind, row)).toList();
    Found found =
        referred.find(kind, ImportedRows.withBefore(kind, drafts, compared), occasion.sight());
    RecordBatch<A> batch =
        new RecordBatch<>(
            records,
            kind.reimported(),
            known,
            writer.begin(records, occasion.by()),
            records.rules(documents),
            context,
            found,
            time);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Draft draft = drafts.get(i);
      boolean mayCome = draft.resolve(found, batch.known());
      draft.refuseFuture(time);
      outcomes.add(
          mayCome && !context.lastCall()
              ? new RowOutcome.Deferred(draft.refusals().first())
              : batch.row(compared.get(i), draft));
    }
    batch.write();
    return outcomes;
  }
}
