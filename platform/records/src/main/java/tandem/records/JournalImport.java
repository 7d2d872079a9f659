package tandem.records;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.acts.References;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.imports.FieldType;
import tandem.imports.ImportRow;
import tandem.imports.ImportType;
import tandem.imports.RowBinder;
import tandem.imports.RowOutcome;
import tandem.outbox.Ids;

/**
 * Imports records whose rows are more than their fields: what happened to them, as lists. The
 * fields are read by the engine, the rest as a record of the feature's own; each row is one event,
 * and a batch costs a few statements, however much happened.
 *
 * @param <A> what is imported
 * @param <R> what a row has beside the fields
 */
public abstract class JournalImport<A extends Recorded, R> implements ImportType {

  private final Records<A> records;
  private final Class<R> rest;
  private final Map<String, FieldType> columns;

  @Inject RowDrafts drafts;
  @Inject RowBinder binder;
  @Inject RecordWriter writer;

  /**
   * @param columns those of the rest, and what they hold
   */
  protected JournalImport(Records<A> records, Class<R> rest, Map<String, FieldType> columns) {
    this.records = records;
    this.rest = rest;
    this.columns = Map.copyOf(columns);
  }

  /** Lets records have happened as rows tell it. */
  @FunctionalInterface
  public interface Taking<A extends Recorded, R> {

    /**
     * Gives a record its fields and the rest; leaves it as it was where that is refused, be it by a
     * throw.
     */
    Outcome<A> take(A record, RowDraft<A> fields, R rest);

    /** Writes what else the rows left to write, before the records. */
    default void write() {}
  }

  /**
   * The rows of a transaction.
   *
   * @param names the external ids of their records
   * @param known those that are there already, by these
   * @param rests what the rows have beside fields, of those that could be read
   */
  public record Rows<A, R>(Set<String> names, Map<String, A> known, List<R> rests, By by) {}

  /** Reads at once what some rows refer to. */
  protected abstract Taking<A, R> taking(Rows<A, R> rows);

  /** What the event of a row says besides the facts. */
  protected Object says(A record) {
    return new Said(null);
  }

  /** When the last thing happened to a record. */
  protected abstract Instant latest(A record);

  @Override
  public final String name() {
    return records.kind().plural();
  }

  @Override
  public final Map<String, FieldType> fields() {
    Map<String, FieldType> all = new HashMap<>(records.kind().columns());
    all.putAll(columns);
    return all;
  }

  @Override
  public final Class<?> row() {
    return rest;
  }

  @Override
  public final List<RowOutcome> record(List<ImportRow> rows, Context context) {
    records.prepare();
    By by = context.by();
    List<RowDraft<A>> fields = drafts.read(records, rows, Occasion.of(by));
    List<Outcome<R>> rests = fields.stream().map(draft -> binder.bind(draft.rest(), rest)).toList();
    Set<String> names = References.named(fields, row -> Stream.ofNullable(row.externalId()));
    Map<String, A> known = records.locked(names);
    Taking<A, R> taking =
        taking(
            new Rows<>(names, known, rests.stream().flatMap(JournalImport::readable).toList(), by));
    Batch batch = new Batch(known, taking, writer.begin(records, by));
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(batch.row(rows.get(i), fields.get(i), rests.get(i)));
    }
    taking.write();
    batch.pending.write();
    return outcomes;
  }

  private static <R> Stream<R> readable(Outcome<R> rest) {
    return rest instanceof Outcome.Done<R>(R read) ? Stream.of(read) : Stream.of();
  }

  /** The rows of a transaction, among the records that they name. */
  private final class Batch {

    private final Map<String, A> known;
    private final Taking<A, R> taking;
    private final RecordWriter.Pending<A> pending;

    Batch(Map<String, A> known, Taking<A, R> taking, RecordWriter.Pending<A> pending) {
      this.known = new HashMap<>(known);
      this.taking = taking;
      this.pending = pending;
    }

    RowOutcome row(ImportRow row, RowDraft<A> fields, Outcome<R> said) {
      if (fields.externalId() == null) {
        return new RowOutcome.Rejected(Refusal.invalid(DraftReader.EXTERNAL_ID, "required"));
      }
      A before = known.get(fields.externalId());
      if (before != null && row.hash().equals(before.importHash())) {
        return new RowOutcome.Unchanged();
      }
      A record = before == null ? begun(fields.externalId()) : before;
      Outcome<A> taken = taken(record, fields, said);
      return switch (taken) {
        case Outcome.Refused<A>(Refusal why) -> new RowOutcome.Rejected(why);
        case Outcome.Done<A> _ -> recorded(row, record, before == null);
      };
    }

    private Outcome<A> taken(A record, RowDraft<A> fields, Outcome<R> said) {
      try {
        return fields
            .checked(record)
            .then(_ -> said)
            .then(read -> taking.take(record, fields, read));
      } catch (RefusedException e) {
        return Outcome.refused(e.refusal());
      }
    }

    private A begun(String externalId) {
      A record = records.type().cast(records.kind().make().get());
      record.begin(Ids.next(), externalId);
      return record;
    }

    private RowOutcome recorded(ImportRow row, A record, boolean isNew) {
      record.importedAs(row.hash());
      known.put(record.externalId(), record);
      if (isNew) {
        pending.begun(record, records.kind().imported(), says(record), latest(record));
        return new RowOutcome.Created();
      }
      pending.acted(record, records.kind().reimported(), new Told(says(record), latest(record)));
      return new RowOutcome.Updated();
    }
  }
}
