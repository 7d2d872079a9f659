package tandem.web.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null at the end
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "Give it as `cursor` to get what follows; null at the end.")
        String next) {

  /**
   * The page that the rows of a query make, which has asked for one row more than the page holds.
   *
   * @param cursor of the last row shown
   */
  public static <E, T> Page<T> of(
      List<E> rows, int limit, Function<? super E, ? extends T> view, Function<E, Cursor> cursor) {
    List<E> shown = rows.subList(0, Math.min(limit, rows.size()));
    List<T> items = shown.stream().<T>map(view).toList();
    return new Page<>(items, rows.size() > limit ? cursor.apply(shown.getLast()).encode() : null);
  }
}
