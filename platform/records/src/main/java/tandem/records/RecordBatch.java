package tandem.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.imports.ImportRow;
import tandem.imports.RowOutcome;
import tandem.outbox.Ids;

/**
 * Rows of records of a kind, in one transaction.
 *
 * @param <A> what is imported
 */
final class RecordBatch<A extends Recorded> {

  private final Records<A> records;
  private final KindModel kind;
  private final Map<String, A> known;
  private final RecordWriter.Pending<A> pending;
  private final Rules<A> rules;
  private final Occasion occasion;

  RecordBatch(
      Records<A> records,
      Map<String, A> known,
      RecordWriter.Pending<A> pending,
      Rules<A> rules,
      Occasion occasion) {
    this.records = records;
    this.kind = records.kind();
    this.known = new HashMap<>(known);
    this.pending = pending;
    this.rules = rules;
    this.occasion = occasion;
  }

  /** The records that rows name by their external ids, those that rows have made among them. */
  Map<String, A> known() {
    return known;
  }

  RowOutcome row(ImportRow row, Draft draft) {
    if (draft.externalId() == null && draft.refusals().none()) {
      return new RowOutcome.Rejected(Refusal.invalid(DraftReader.EXTERNAL_ID, "required"));
    }
    A record = known.get(draft.externalId());
    if (record != null && row.hash().equals(record.importHash())) {
      return new RowOutcome.Unchanged();
    }
    if (!draft.refusals().none()) {
      return new RowOutcome.Rejected(draft.refusals().first());
    }
    Outcome<RowOutcome> outcome =
        record == null
            ? created(row, draft)
            : record.standing().then(_ -> updated(row, record, draft));
    return switch (outcome) {
      case Outcome.Done<RowOutcome>(RowOutcome done) -> done;
      case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
    };
  }

  private Outcome<RowOutcome> created(ImportRow row, Draft draft) {
    if (records.comparesRecords()) {
      write();
    }
    A begun = records.type().cast(kind.make().get());
    begun.begin(Ids.next(), draft.externalId());
    draft.apply(begun);
    begun.said(draft.occurredAt(), true);
    return RecordActs.checked(rules, begun, draft.refusals(), occasion)
        .map(
            made -> {
              made.settle();
              made.importedAs(row.hash());
              known.put(draft.externalId(), made);
              pending.begun(made, kind.imported(), RecordActs.happened(records, made, draft));
              return new RowOutcome.Created();
            });
  }

  private Outcome<RowOutcome> updated(ImportRow row, A record, Draft draft) {
    if (pending.begunAny()) {
      // What a check asks the database has to find the rows before this one.
      write();
    }
    draft.keepFixed();
    draft.refuseFixed(record);
    return draft.refusals().or(record).then(_ -> changed(row, record, draft));
  }

  private Outcome<RowOutcome> changed(ImportRow row, A record, Draft draft) {
    Map<FieldModel, Object> before = draft.apply(record);
    record.said(draft.occurredAt(), true);
    Outcome<A> checked = RecordActs.checked(rules, record, draft.refusals(), occasion);
    if (checked instanceof Outcome.Refused<A>) {
      Draft.restore(before, record);
    }
    return checked.map(sound -> changed(row, sound, before, draft));
  }

  private RowOutcome changed(ImportRow row, A record, Map<FieldModel, Object> before, Draft draft) {
    record.importedAs(row.hash());
    List<String> differences = record.changes(draft.differences(before, record));
    if (differences.isEmpty()) {
      Draft.restore(before, record);
      return new RowOutcome.Unchanged();
    }
    record.settle();
    pending.amended(
        record, kind.reimported(), differences, null, RecordActs.happened(records, record, draft));
    return new RowOutcome.Updated();
  }

  void write() {
    pending.write();
  }
}
