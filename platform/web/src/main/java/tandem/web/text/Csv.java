package tandem.web.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as RFC 4180 has it. A text that a spreadsheet would take for a formula is written
 * after an apostrophe; numbers are left as they are.
 */
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv";

  /** The parameter of each request for CSV that asks for a byte order mark. */
  public static final String BYTE_ORDER_MARK = "bom";

  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final String END = "\r\n";

  private final List<List<Object>> rows = new ArrayList<>();

  public void row(List<?> cells) {
    rows.add(Collections.unmodifiableList(new ArrayList<>(cells)));
  }

  /** As they were given, the header first; null where a cell is empty. */
  public List<List<Object>> rows() {
    return Collections.unmodifiableList(rows);
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> quoted(harmless(value.toString()));
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  @Override
  public String toString() {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + END)
        .collect(Collectors.joining());
  }
}
