package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.analytics.comparison.ComparisonView.LeaderView;
import tandem.analytics.comparison.ComparisonView.Unsaid;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.InForce;

/** Gathers what could not be said, and why. */
record UnsaidWords(
    Comparison comparison, Map<Row, Verdict> verdicts, Words words, SignalWords signalWords) {

  List<Unsaid> all(List<Unsaid> before, List<LeaderView> leaders) {
    List<Unsaid> all = new ArrayList<>(before);
    for (Metric metric : comparison.question().metrics()) {
      all.addAll(of(metric));
    }
    leaders.stream()
        .filter(leader -> leader.leader() == null)
        .forEach(leader -> all.add(new Unsaid(null, leader.function(), null, leader.text())));
    return all;
  }

  private List<Unsaid> of(Metric metric) {
    List<Unsaid> all = new ArrayList<>();
    List<Row> rows = comparison.of(metric);
    if (!comparison.counts(metric)) {
      all.add(new Unsaid(metric.id(), null, null, words.say("grade.c", words.name(metric))));
    }
    if (rows.isEmpty()) {
      all.add(new Unsaid(metric.id(), null, null, words.say("unsaid.empty", words.name(metric))));
    }
    for (Row row : rows) {
      Optional.ofNullable(row.whole().reason()).ifPresent(why -> all.add(unsaid(row, why)));
      if (row.figure().isPresent() && !(row.index() instanceof Index.Known)) {
        all.add(unsaid(row, why(row.index())));
      }
      if (verdicts.get(row) == Verdict.UNSAID) {
        all.add(unsaid(row, signalWords.text(row, Verdict.UNSAID)));
      }
    }
    return all;
  }

  private static Unsaid unsaid(Row row, String text) {
    return new Unsaid(row.metric().id(), row.member().function(), row.member().id(), text);
  }

  /** Why there is no index. */
  String why(Index index) {
    return switch (index) {
      case Index.Known known -> null;
      case Index.NoWay noWay -> words.say("index.no-way");
      case Index.NoFigure noFigure -> words.say("index.no-figure");
      case Index.NoGoal(InForce.None none) ->
          none.knownOn() == null
              ? words.reasons().say(none.why().code())
              : words.reasons().say(none.why().code(), none.knownOn().toString());
    };
  }
}
