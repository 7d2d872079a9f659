package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import tandem.acts.Refusal;
import tandem.acts.Text;

/**
 * The rows of a table whose first line names its columns. Lines without any value are passed over,
 * and columns without a name at the end, as long as they have no value. Not thread-safe.
 */
final class TableRows implements RowReader.Rows {

  private static final int MOST_COLUMNS = 1_000;
  private static final char NOT_A_CHARACTER = '\uFFFD';

  /** Lines of a file, one after the other. */
  interface Table extends Closeable {

    /**
     * The next line, null at the end.
     *
     * @param after the number of the line before, from 1
     */
    Line next(long after) throws IOException;

    @Override
    default void close() throws IOException {
      // Most hold nothing.
    }
  }

  /** A line of a table and its number in the file. */
  record Line(long number, List<JsonNode> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(Line::isBlank);
    }

    private static boolean isBlank(JsonNode cell) {
      return Text.kept(cell.asText()).isEmpty();
    }

    /** Without blank cells at the end, but so many. */
    List<JsonNode> atLeast(int columns) {
      int width = cells.size();
      while (width > columns && isBlank(cells.get(width - 1))) {
        width--;
      }
      return cells.subList(0, width);
    }
  }

  private final Table table;
  private final List<String> columns;

  /** On which the last row begins. */
  private long line = 1;

  /** The rows of a table, or the cases of a table that is an event log. */
  static RowReader.Rows of(Table table, ImportType type, Mapping mapping) throws IOException {
    TableRows rows = new TableRows(table);
    return type.cases(mapping).isPresent() && LogTable.isOne(rows.columns, mapping)
        ? new LogRows(LogTable.of(rows, mapping), type, mapping)
        : rows;
  }

  private TableRows(Table table) throws IOException {
    this.table = table;
    this.columns = header();
  }

  private List<String> header() throws IOException {
    Line first = read();
    if (first == null) {
      throw new BrokenFileException("import.empty");
    }
    List<String> names = first.atLeast(0).stream().map(cell -> Text.kept(cell.asText())).toList();
    if (names.size() > MOST_COLUMNS) {
      throw new BrokenFileException("import.too-many-columns", names.size(), MOST_COLUMNS);
    }
    if (names.stream().anyMatch(TableRows::isGarbled)) {
      throw new BrokenFileException(
          "import.encoding-of-file", String.join(", ", TextFile.ENCODINGS));
    }
    if (names.contains("") || new HashSet<>(names).size() < names.size()) {
      throw new BrokenFileException("import.columns", String.join(", ", names));
    }
    return names;
  }

  private static boolean isGarbled(String name) {
    return name.indexOf(NOT_A_CHARACTER) >= 0 || name.indexOf('\0') >= 0;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  @Override
  public RawRow next() throws IOException {
    Line next = read();
    return next == null ? null : row(next);
  }

  private Line read() throws IOException {
    Line next = table.next(line);
    while (next != null && next.isBlank()) {
      next = table.next(next.number());
    }
    line = next == null ? line : next.number();
    return next;
  }

  private RawRow row(Line next) {
    List<JsonNode> cells = next.atLeast(columns.size());
    if (cells.size() != columns.size()) {
      return new RawRow.Broken(
          next.number(), Refusal.invalid(null, "import.cells", columns.size(), cells.size()));
    }
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      values.set(columns.get(i), cells.get(i));
    }
    return new RawRow.Read(next.number(), values);
  }
}
