package tandem.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of an import that is undone: each names a record that it began or changed. */
final class UndoneRows implements MappedRows {

  private static final int PART = 1_000;

  private final SeenRows seen;
  private final UUID undone;
  private final Deque<ImportRow> part = new ArrayDeque<>();
  private String last = "";
  private long passedOver;

  UndoneRows(SeenRows seen, UUID undone) {
    this.seen = seen;
    this.undone = undone;
  }

  @Override
  public void skip(long rows) {
    passedOver = rows;
  }

  @Override
  public RowMapper.Mapped next() {
    if (part.isEmpty()) {
      List<ImportRow> more = seen.effects(undone, last, passedOver, PART);
      if (more.isEmpty()) {
        return null;
      }
      passedOver = 0;
      last = UndoRows.name(more.getLast());
      part.addAll(more);
    }
    return new RowMapper.Mapped.Row(part.removeFirst(), Set.of(), false);
  }
}
