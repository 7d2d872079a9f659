package tandem.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * An import whose rows are read as records of one type. What a batch refers to is read at its
 * begin, and what it leaves is written at its end, with few statements each.
 *
 * @param <R> what a row is read as
 */
public abstract class RequestImport<R> implements ImportType {

  private final String name;
  private final Class<R> type;
  private final Map<String, FieldType> fields;
  private final RowBinder binder;

  protected RequestImport(
      String name, Class<R> type, Map<String, FieldType> fields, RowBinder binder) {
    this.name = name;
    this.type = type;
    this.fields = Map.copyOf(fields);
    this.binder = binder;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Map<String, FieldType> fields() {
    return fields;
  }

  @Override
  public final Class<R> row() {
    return type;
  }

  /** The rows of one transaction. */
  public interface Batch<R> {

    /** Does what the row asks, in memory; a refusal may be thrown while nothing has changed. */
    RowOutcome row(ImportRow row, R request);

    /** Writes what the rows left to write. */
    void write();
  }

  /** A batch of which each row is an act of its own: for records that are few. */
  protected static <R> Batch<R> oneByOne(BiFunction<ImportRow, R, Outcome<RowOutcome>> act) {
    return new Batch<>() {
      @Override
      public RowOutcome row(ImportRow row, R request) {
        return switch (act.apply(row, request)) {
          case Outcome.Done<RowOutcome>(RowOutcome outcome) -> outcome;
          case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
        };
      }

      @Override
      public void write() {
        // Each row has written already.
      }
    };
  }

  /** Reads what the requests refer to. */
  protected abstract Batch<R> begin(List<R> requests, Context context);

  @Override
  public final List<RowOutcome> record(List<ImportRow> rows, Context context) {
    List<Outcome<R>> requests = rows.stream().map(row -> binder.bind(row, type)).toList();
    Batch<R> batch = begin(requests.stream().flatMap(RequestImport::readable).toList(), context);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(outcome(batch, rows.get(i), requests.get(i)));
    }
    batch.write();
    return outcomes;
  }

  private static <R> Stream<R> readable(Outcome<R> request) {
    return switch (request) {
      case Outcome.Done<R>(R value) -> Stream.of(value);
      case Outcome.Refused<R> _ -> Stream.of();
    };
  }

  private static <R> RowOutcome outcome(Batch<R> batch, ImportRow row, Outcome<R> request) {
    try {
      return switch (request) {
        case Outcome.Done<R>(R value) -> batch.row(row, value);
        case Outcome.Refused<R>(Refusal why) -> new RowOutcome.Rejected(why);
      };
    } catch (RefusedException e) {
      return new RowOutcome.Rejected(e.refusal());
    }
  }
}
