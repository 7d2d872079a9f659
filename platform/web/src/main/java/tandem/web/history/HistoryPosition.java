package tandem.web.history;

import java.util.List;
import java.util.UUID;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.web.paging.Cursor;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** From which version a page of history goes on, and how far. */
record HistoryPosition(int epoch, long number, int limit) {

  private static final UUID NO_ID = new UUID(0, 0);
  private static final String SORT = "version";

  static HistoryPosition read(PageRequest request) {
    String after = request.unsorted().cursor(SORT).map(Cursor::key).orElse("0.0");
    int dot = after.indexOf('.');
    try {
      return new HistoryPosition(
          Integer.parseInt(after.substring(0, dot)),
          Long.parseLong(after.substring(dot + 1)),
          request.limit());
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new RefusedException(Refusal.invalid("cursor", "list.cursor"));
    }
  }

  Page<HistoryEntry> page(List<HistoryEntry> found) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<HistoryEntry> shown = List.copyOf(found.subList(0, limit));
    return new Page<>(shown, new Cursor(SORT, shown.getLast().version(), NO_ID).encode());
  }
}
