package tandem.imports;

import java.util.List;
import tandem.acts.Refusal;

/**
 * A row that was not taken.
 *
 * @param column of the file; null where it is not about one
 * @param value in the file; null where it is not about one
 */
record Rejection(long line, String column, String code, List<String> arguments, String value) {

  private static final int SHOWN = 200;

  static Rejection of(long line, String column, Refusal why, String value) {
    String shown =
        value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return new Rejection(
        line,
        column,
        why.code(),
        why.arguments().stream().map(String::valueOf).toList(),
        shown == null ? null : shown.replace("\0", "\uFFFD"));
  }
}
