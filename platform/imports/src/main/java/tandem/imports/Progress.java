package tandem.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tandem.acts.Refusal;

/** What one commit adds to an import. Not thread-safe. */
final class Progress {

  long total;
  long created;
  long updated;
  long unchanged;
  long removed;
  long sorted;
  final Map<String, Long> blank = new TreeMap<>();
  final List<Rejection> rejections = new ArrayList<>();
  final List<ImportRow> deferred = new ArrayList<>();

  /** Lines of rows that wait no longer. */
  final List<Long> settled = new ArrayList<>();

  Progress copy() {
    Progress copy = new Progress();
    copy.total = total;
    copy.created = created;
    copy.updated = updated;
    copy.unchanged = unchanged;
    copy.removed = removed;
    copy.sorted = sorted;
    copy.blank.putAll(blank);
    copy.rejections.addAll(rejections);
    copy.deferred.addAll(deferred);
    copy.settled.addAll(settled);
    return copy;
  }

  List<ImportRow> takeDeferred() {
    List<ImportRow> taken = List.copyOf(deferred);
    deferred.clear();
    return taken;
  }

  /** The rows of a batch wait no longer, but for those that are deferred again. */
  void settleAllBut(List<ImportRow> batch) {
    Set<ImportRow> again = Set.copyOf(deferred);
    batch.stream().filter(row -> !again.contains(row)).map(ImportRow::line).forEach(settled::add);
  }

  void blank(Set<String> fields) {
    fields.forEach(field -> blank.merge(field, 1L, Long::sum));
  }

  /** Adds what became of a row. */
  void add(ImportRow row, RowOutcome outcome, boolean lastCall, RowMapper mapper) {
    switch (outcome) {
      case RowOutcome.Created() -> created++;
      case RowOutcome.Updated _ -> updated++;
      case RowOutcome.Removed() -> removed++;
      case RowOutcome.Unchanged() -> unchanged++;
      case RowOutcome.Rejected(var why) -> rejections.add(rejection(row, why, mapper));
      case RowOutcome.Deferred(var why) -> {
        if (lastCall) {
          rejections.add(rejection(row, why, mapper));
        } else {
          deferred.add(row);
        }
      }
    }
  }

  private static Rejection rejection(ImportRow row, Refusal why, RowMapper mapper) {
    if (why.field() == null) {
      return Rejection.of(row.line(), null, why, null);
    }
    String field = why.field().split("[.\\[]", 2)[0];
    var value = row.fields().get(field);
    return Rejection.of(
        row.line(),
        mapper.columnOf(field),
        why,
        value == null ? null : value.isValueNode() ? value.asText() : value.toString());
  }
}
