package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.acts.Refusal;
import tandem.imports.SeenRows.Effect;

/**
 * Takes back what the rows of another import did: records that it began are removed, those that it
 * changed are told again what the rows before said, as though that were a row of its own.
 */
@ApplicationScoped
class UndoRows implements RowWork {

  private static final Refusal TOLD_SINCE = Refusal.conflict("import.told-since");

  private final SeenRows seen;
  private final SourceRows sources;

  UndoRows(SeenRows seen, SourceRows sources) {
    this.seen = seen;
    this.sources = sources;
  }

  @Override
  public List<RowOutcome> outcomes(
      ImportState state, ImportType type, List<ImportRow> rows, ImportType.Context context) {
    UUID undone = state.undoes();
    List<String> names = rows.stream().map(UndoRows::name).toList();
    Map<String, Effect> effects = seen.effects(undone, names);
    Set<String> toldSince = seen.toldSince(undone, type, names);
    List<ImportRow> begun = new ArrayList<>();
    List<ImportRow> changed = new ArrayList<>();
    for (ImportRow row : rows) {
      Effect effect = effects.get(name(row));
      if (!effect.isUndone() && !toldSince.contains(name(row))) {
        (effect.isBegun() ? begun : changed).add(row);
      }
    }
    Map<Long, RowOutcome> outcomes = new HashMap<>();
    outcomes.putAll(removed(undone, type, begun, context));
    outcomes.putAll(restored(undone, type, changed, effects, context));
    return rows.stream()
        .map(
            row ->
                toldSince.contains(name(row)) && !effects.get(name(row)).isUndone()
                    ? new RowOutcome.Rejected(TOLD_SINCE)
                    : outcomes.getOrDefault(row.line(), new RowOutcome.Unchanged()))
        .toList();
  }

  private Map<Long, RowOutcome> removed(
      UUID undone, ImportType type, List<ImportRow> rows, ImportType.Context context) {
    Map<String, Instant> told = sources.told(type, rows.stream().map(UndoRows::name).toList());
    Map<Long, RowOutcome> outcomes =
        outcomes(
            rows,
            rows.isEmpty()
                ? List.of()
                : type.remove(
                    undone,
                    rows.stream()
                        .map(row -> new ImportType.Begun(name(row), told.get(name(row))))
                        .toList(),
                    context));
    List<String> gone =
        rows.stream()
            .filter(row -> outcomes.get(row.line()) instanceof RowOutcome.Removed)
            .map(UndoRows::name)
            .toList();
    sources.forget(type, gone);
    seen.undone(undone, gone);
    return outcomes;
  }

  private Map<Long, RowOutcome> restored(
      UUID undone,
      ImportType type,
      List<ImportRow> rows,
      Map<String, Effect> effects,
      ImportType.Context context) {
    if (!type.isTakenBack()) {
      return outcomes(rows, rows.stream().map(_ -> ImportType.stays()).toList());
    }
    List<ImportRow> before =
        sources.replaced(
            type, rows.stream().map(row -> effects.get(name(row)).restored(row)).toList());
    Map<Long, RowOutcome> outcomes =
        outcomes(rows, rows.isEmpty() ? List.of() : type.record(before, context));
    List<ImportRow> back =
        rows.stream()
            .filter(row -> outcomes.get(row.line()).isKept(ImportType.Mode.ALL))
            .map(row -> effects.get(name(row)).restored(row))
            .toList();
    sources.keep(type, back);
    seen.undone(undone, back.stream().map(row -> type.identity(row.fields())).toList());
    return outcomes;
  }

  private static Map<Long, RowOutcome> outcomes(List<ImportRow> rows, List<RowOutcome> outcomes) {
    Map<Long, RowOutcome> byLine = new HashMap<>();
    Iterator<RowOutcome> next = outcomes.iterator();
    rows.forEach(row -> byLine.put(row.line(), next.next()));
    return byLine;
  }

  static String name(ImportRow row) {
    return row.fields().get(SeenRows.NAME).asText();
  }
}
