package tandem.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tandem.acts.Refusal;
import tandem.imports.log.Trace;

/**
 * The cases of an event log as rows of their type: what the type makes of a case, and the
 * attributes that the mapping names. Not thread-safe.
 */
final class LogRows implements RowReader.Rows {

  /** Cases of a log, one after the other. */
  @FunctionalInterface
  interface Cases extends Closeable {

    /** The next case, null at the end. */
    Trace next() throws IOException;

    /** The columns of the table that they stand in; empty where they stand in none. */
    default List<String> columns() {
      return List.of();
    }

    /** The key in a trace of what a mapping calls so; empty where no trace can have it. */
    default Optional<String> key(String named) {
      return Optional.of(named);
    }

    /** Times of the first events, as the file has them. */
    default List<String> times() {
      return List.of();
    }

    @Override
    default void close() throws IOException {
      // Most hold nothing.
    }
  }

  /** The field that marks a record whose events do not follow each other in time. */
  private static final String DISORDERED = "disordered";

  private final Cases cases;
  private final Function<Trace, ObjectNode> rows;
  private final Mapping mapping;

  LogRows(Cases cases, ImportType type, Mapping mapping) {
    this.cases = cases;
    this.rows = type.cases(mapping).orElseThrow();
    this.mapping = mapping;
  }

  @Override
  public boolean isLog() {
    return true;
  }

  @Override
  public List<String> columns() {
    return cases.columns();
  }

  @Override
  public boolean has(String column) {
    return cases.key(column).isPresent();
  }

  @Override
  public List<String> times() {
    return cases.times();
  }

  @Override
  public RawRow next() throws IOException {
    Trace trace = cases.next();
    if (trace == null) {
      return null;
    }
    Refusal wrong = trace.unread() == null ? disorder(trace) : trace.unread();
    return wrong == null
        ? new RawRow.Read(
            trace.number(), row(trace), isDisordered(trace) && !mapping.keepsDisorder())
        : new RawRow.Broken(trace.number(), wrong, trace.name());
  }

  private static boolean isDisordered(Trace trace) {
    return trace.disorder().isPresent();
  }

  private Refusal disorder(Trace trace) {
    return mapping.rejectsDisorder()
        ? trace.disorder().map(at -> Refusal.invalid(null, "import.log-disorder", at)).orElse(null)
        : null;
  }

  private ObjectNode row(Trace trace) {
    ObjectNode row = rows.apply(trace);
    row.put(DISORDERED, mapping.keepsDisorder() && isDisordered(trace));
    for (String column : mapping.columns().keySet()) {
      String value = cases.key(column).map(trace::find).orElse(null);
      if (value != null && !row.has(column)) {
        row.put(column, value);
      }
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    cases.close();
  }
}
