package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tandem.acts.Refusal;

/** Records rows, and keeps what they say and what they did. */
@ApplicationScoped
class RecordRows implements RowWork {

  private final SeenRows seen;
  private final SourceRows sources;

  RecordRows(SeenRows seen, SourceRows sources) {
    this.seen = seen;
    this.sources = sources;
  }

  @Override
  public List<RowOutcome> outcomes(
      ImportState state, ImportType type, List<ImportRow> rows, ImportType.Context context) {
    Map<Long, Long> contradicted = seen.contradicted(state.id(), type, rows);
    List<ImportRow> sound =
        sources.compared(
            type, rows.stream().filter(row -> !contradicted.containsKey(row.line())).toList());
    List<RowOutcome> recorded = record(type, sound, context);
    seen.note(state.id(), type, sound, recorded);
    Iterator<RowOutcome> next = recorded.iterator();
    return rows.stream()
        .map(row -> contradicted.get(row.line()))
        .map(first -> first == null ? next.next() : twice(first))
        .toList();
  }

  /** A row that says what the row before said is left alone, whatever became of its record. */
  private List<RowOutcome> record(
      ImportType type, List<ImportRow> rows, ImportType.Context context) {
    List<ImportRow> news = rows.stream().filter(row -> !row.changed().isEmpty()).toList();
    Iterator<RowOutcome> recorded =
        (news.isEmpty() ? List.<RowOutcome>of() : type.record(news, context)).iterator();
    List<ImportRow> kept = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (ImportRow row : rows) {
      RowOutcome outcome = row.changed().isEmpty() ? new RowOutcome.Unchanged() : recorded.next();
      outcomes.add(outcome);
      if (!row.changed().isEmpty() && outcome.isKept(context.mode())) {
        kept.add(row);
      }
    }
    sources.keep(type, kept);
    return outcomes;
  }

  private static RowOutcome twice(long first) {
    return new RowOutcome.Rejected(Refusal.conflict("import.twice", first).about("externalId"));
  }
}
