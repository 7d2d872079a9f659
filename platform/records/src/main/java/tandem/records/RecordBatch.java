package tandem.records;

import java.util.HashMap;
import java.util.Map;
import tandem.outbox.Ids;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RowOutcome;

/**
 * Rows of records of a kind, in one transaction.
 *
 * @param <A> what is imported
 */
final class RecordBatch<A extends Recorded> {

  private final Records<A> records;
  private final KindModel kind;
  private final Map<String, A> known;
  private final RecordWriter.Pending pending;

  RecordBatch(Records<A> records, Map<String, A> known, RecordWriter.Pending pending) {
    this.records = records;
    this.kind = records.kind();
    this.known = new HashMap<>(known);
    this.pending = pending;
  }

  /** The records that rows name by their external ids, those that rows have made among them. */
  Map<String, A> known() {
    return known;
  }

  RowOutcome row(ImportRow row, Draft draft) {
    if (draft.externalId() == null && draft.refusals().none()) {
      return new RowOutcome.Rejected(Refusal.invalid(Draft.EXTERNAL_ID, "required"));
    }
    A record = known.get(draft.externalId());
    if (record != null && row.hash().equals(record.importHash())) {
      return new RowOutcome.Unchanged();
    }
    if (!draft.refusals().none()) {
      return new RowOutcome.Rejected(draft.refusals().first());
    }
    return record == null ? created(row, draft) : updated(row, record, draft);
  }

  private RowOutcome created(ImportRow row, Draft draft) {
    if (records.comparesRecords()) {
      write();
    }
    A made = records.type().cast(kind.make().get());
    made.begin(Ids.next(), draft.externalId());
    draft.apply(made);
    if (RecordActs.checked(records, made, draft.refusals())
        instanceof Outcome.Refused<A>(var why)) {
      return new RowOutcome.Rejected(why);
    }
    made.importedAs(row.hash());
    known.put(draft.externalId(), made);
    pending.begun(kind, made);
    return new RowOutcome.Created();
  }

  private RowOutcome updated(ImportRow row, A record, Draft draft) {
    if (pending.begunAny()) {
      // What a check asks the database has to find the rows before this one.
      write();
    }
    draft.refuseFixed(record);
    if (!draft.refusals().none()) {
      return new RowOutcome.Rejected(draft.refusals().first());
    }
    Map<FieldModel, Object> before = draft.apply(record);
    if (RecordActs.checked(records, record, draft.refusals())
        instanceof Outcome.Refused<A>(var why)) {
      before.forEach((field, value) -> field.set(record, value));
      return new RowOutcome.Rejected(why);
    }
    record.importedAs(row.hash());
    pending.amended(kind, record, null);
    return new RowOutcome.Updated();
  }

  void write() {
    pending.write(records);
  }
}
