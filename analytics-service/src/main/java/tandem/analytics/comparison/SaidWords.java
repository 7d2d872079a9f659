package tandem.analytics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tandem.analytics.comparison.ComparisonView.Said;

/** What a colleague would say first: each change in a sentence. */
record SaidWords(
    Comparison comparison,
    Map<Row, Verdict> verdicts,
    Map<Row, Row> costs,
    Words words,
    SignalWords signalWords) {

  /** The surest first; one sentence where nothing changed. */
  List<Said> all() {
    List<Said> changes =
        comparison.rows().stream()
            .filter(row -> verdicts.get(row).isChange())
            .sorted(Comparator.comparingDouble(SaidWords::chance))
            .map(this::said)
            .toList();
    return changes.isEmpty() && comparison.family() > 0
        ? List.of(
            new Said(
                words.say("said.nothing", comparison.family()), null, null, null, null, null, null))
        : changes;
  }

  private static double chance(Row row) {
    return row.signals().orElseThrow().change().chance();
  }

  private Said said(Row row) {
    Row cost = costs.get(row);
    String change = signalWords.text(row, verdicts.get(row));
    return new Said(
        cost == null ? change : words.say("said.but", change, signalWords.atTheCostOf(row, cost)),
        row.metric().id(),
        row.member().function(),
        row.member().id(),
        verdicts.get(row),
        row.points().get(row.signals().orElseThrow().change().at()).from(),
        null);
  }
}
