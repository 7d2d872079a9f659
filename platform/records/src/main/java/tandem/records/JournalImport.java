package tandem.records;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
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
  private final List<ImportColumn> columns;

  @Inject RowDrafts drafts;
  @Inject RowBinder binder;
  @Inject RecordWriter writer;
  @Inject ActsSince acts;
  @Inject RecordRemoval removal;
  @Inject ActTime time;

  /**
   * @param columns those of the rest, and of fields of which a file says other things than a
   *     request
   */
  protected JournalImport(Records<A> records, Class<R> rest, List<ImportColumn> columns) {
    this.records = records;
    this.rest = rest;
    this.columns = List.copyOf(columns);
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
    columns.forEach(column -> all.put(column.field(), column.type()));
    return all;
  }

  @Override
  public final List<ImportColumn> columns() {
    Map<String, ImportColumn> all = new LinkedHashMap<>();
    Stream.concat(records.kind().importColumns().stream(), columns.stream())
        .forEach(column -> all.put(column.field(), column));
    return List.copyOf(all.values());
  }

  @Override
  public final Set<String> passedOver() {
    return RecordView.names(records.kind()).stream()
        .filter(name -> !fields().containsKey(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public final Class<?> row() {
    return rest;
  }

  @Override
  public final List<RowOutcome> record(List<ImportRow> rows, Context context) {
    records.prepare();
    By by = context.by();
    Set<String> names = ImportedRows.names(rows);
    Map<String, A> known = records.locked(names);
    List<ImportRow> compared =
        ImportedRows.compared(records.kind(), rows, known, fields().keySet());
    RowDrafts.Read<A> read = drafts.read(records, compared, Occasion.of(by));
    List<RowDraft<A>> fields = read.rows();
    List<Outcome<R>> rests = fields.stream().map(draft -> binder.bind(draft.rest(), rest)).toList();
    Taking<A, R> taking =
        taking(
            new Rows<>(names, known, rests.stream().flatMap(JournalImport::readable).toList(), by));
    Batch batch = new Batch(known, taking, context, amendments(known, read, context));
    Set<UUID> acted = acts.since(records.kind(), batch.retold(compared));
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(batch.row(compared.get(i), fields.get(i), rests.get(i), acted));
    }
    taking.write();
    batch.amendments.write();
    return outcomes;
  }

  @Override
  public final boolean isTakenBack() {
    return true;
  }

  @Override
  public final List<RowOutcome> remove(UUID undone, List<Begun> begun, Context context) {
    return removal.remove(records, undone, begun, context);
  }

  /** Rows that correct fields tell nothing of what happened: their events are those of requests. */
  private RecordBatch<A> amendments(Map<String, A> known, RowDrafts.Read<A> read, Context context) {
    return new RecordBatch<>(
        records,
        "amended",
        known,
        writer.begin(records, context.by()),
        records.rules(read.documents()),
        context,
        read.found(),
        time);
  }

  /** Whether a field of a record belongs to what happened to it, so that a change tells it anew. */
  protected boolean isTold(A record, String field) {
    return false;
  }

  /** Whether the row tells of what happened otherwise than the row before. */
  private boolean retells(ImportRow row, A record) {
    return row.changed().stream()
        .anyMatch(
            field -> {
              FieldModel declared = records.kind().called(field);
              return declared == null
                  || isTold(record, field)
                  || !declared.isGiven()
                  || records.kind().dated().contains(field)
                  || declared.is(Trait.ASKED)
                  || declared.is(Trait.BEGUN)
                  || declared.is(Trait.BY_ACT);
            });
  }

  private static <R> Stream<R> readable(Outcome<R> rest) {
    return rest instanceof Outcome.Done<R>(R read) ? Stream.of(read) : Stream.of();
  }

  /** The rows of a transaction, among the records that they name. */
  private final class Batch {

    private final Map<String, A> known;
    private final Taking<A, R> taking;
    private final Context context;
    private final RecordBatch<A> amendments;

    Batch(Map<String, A> known, Taking<A, R> taking, Context context, RecordBatch<A> amendments) {
      this.known = new HashMap<>(known);
      this.taking = taking;
      this.context = context;
      this.amendments = amendments;
    }

    /** Those of whom rows tell otherwise what happened. */
    List<A> retold(List<ImportRow> rows) {
      return rows.stream().filter(row -> row.before() != null).flatMap(this::retold).toList();
    }

    private Stream<A> retold(ImportRow row) {
      A record = known.get(row.fields().path(DraftReader.EXTERNAL_ID).asText());
      return record != null && retells(row, record) ? Stream.of(record) : Stream.of();
    }

    RowOutcome row(ImportRow row, RowDraft<A> fields, Outcome<R> said, Set<UUID> acted) {
      if (fields.externalId() == null) {
        return new RowOutcome.Rejected(Refusal.invalid(DraftReader.EXTERNAL_ID, "required"));
      }
      A before = known.get(fields.externalId());
      if (before != null && row.hash().equals(before.importHash())) {
        return new RowOutcome.Unchanged();
      }
      return before == null
          ? context.notToBegin().orElseGet(() -> told(row, null, fields, said))
          : context.notToChange().orElseGet(() -> toldAgain(row, before, fields, said, acted));
    }

    private RowOutcome toldAgain(
        ImportRow row, A before, RowDraft<A> fields, Outcome<R> said, Set<UUID> acted) {
      if (row.before() != null && !retells(row, before)) {
        return amendments.patched(row, before);
      }
      return acted.contains(before.id())
          ? new RowOutcome.Rejected(Refusal.conflict("import.acted-since"))
          : told(row, before, fields, said);
    }

    private RowOutcome told(ImportRow row, A before, RowDraft<A> fields, Outcome<R> said) {
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
        amendments.pending().begun(record, records.kind().imported(), says(record), latest(record));
        return new RowOutcome.Created();
      }
      amendments
          .pending()
          .acted(record, records.kind().reimported(), new Told(says(record), latest(record)));
      return new RowOutcome.Updated(row.before());
    }
  }
}
