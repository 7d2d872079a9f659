package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.analytics.comparison.signal.Change;
import tandem.analytics.comparison.signal.Claims;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.metric.Metric;

/**
 * What was compared and what comes of it; a pure function of the rows.
 *
 * @param rows in the order of the metrics, then of the members
 */
record Comparison(ComparisonQuestion question, List<Row> rows) {

  Comparison {
    rows = List.copyOf(rows);
  }

  List<Row> of(Metric metric) {
    return rows.stream().filter(row -> row.metric().equals(metric)).toList();
  }

  List<Member> members() {
    return rows.stream().map(Row::member).distinct().sorted(Member.ORDER).toList();
  }

  /** Whether a change may be said of such a series, if it holds. */
  boolean tellsChange(Row row) {
    return question.tellsChange()
        && isNoStock(row.metric())
        && row.isFirm()
        && row.hasAllMoney()
        && rests(row);
  }

  private static boolean rests(Row row) {
    return row.signals().filter(its -> its.change().equals(Change.TOO_FEW)).isEmpty();
  }

  /** What is in stock at the end of a period hangs on what was there before. */
  static boolean isNoStock(Metric metric) {
    return metric.value().stocks().isEmpty();
  }

  /** How many series were looked at for a change, so that what is said holds among all of them. */
  int family() {
    return (int) rows.stream().filter(this::tellsChange).count();
  }

  /** What may be said of each row. */
  Map<Row, Verdict> verdicts() {
    List<Row> told = rows.stream().filter(this::tellsChange).toList();
    List<Signals> series = told.stream().map(row -> row.signals().orElseThrow()).toList();
    boolean[] holds = Claims.hold(series);
    Map<Row, Verdict> verdicts = new LinkedHashMap<>();
    rows.forEach(row -> verdicts.put(row, Verdict.UNSAID));
    for (int i = 0; i < holds.length; i++) {
      boolean isUp = series.get(i).change().size() > 0;
      verdicts.put(
          told.get(i),
          holds[i] ? Verdict.of(told.get(i).metric().direction(), isUp) : Verdict.NO_CHANGE);
    }
    return verdicts;
  }

  /** By member; between functions of what may be compared between them. */
  Map<Member, Composite> composites() {
    Map<Member, Composite> composites = new LinkedHashMap<>();
    for (Member member : members()) {
      int expected =
          (int) question.metrics().stream().filter(metric -> isAsked(metric, member)).count();
      composites.put(
          member,
          Composite.of(
              scores(member), question.weights(), Leader.common(rivals(member)), expected));
    }
    return composites;
  }

  /** The indexes of all who are compared with a member, itself among them. */
  private Map<Member, List<Score>> rivals(Member member) {
    return scoresOf(it -> question.isBetweenFunctions() || it.function().equals(member.function()));
  }

  private boolean isAsked(Metric metric, Member member) {
    boolean isItsWork =
        metric.function() == Metric.Function.BOTH
            || metric.function().id().equals(member.function());
    return isItsWork && counts(metric);
  }

  /** Whether the metric counts in what is said of all members together. */
  boolean counts(Metric metric) {
    return !question.isBetweenFunctions() || isComparable(metric);
  }

  static boolean isComparable(Metric metric) {
    return metric.grade() != Metric.Grade.C;
  }

  private List<Score> scores(Member member) {
    return rows.stream()
        .filter(row -> row.member().equals(member) && counts(row.metric()))
        .flatMap(row -> row.score().stream())
        .toList();
  }

  /** Who leads: of both functions, or of each function's members. */
  Map<Optional<String>, Leader> leaders() {
    Map<Optional<String>, Leader> leaders = new LinkedHashMap<>();
    if (question.isBetweenFunctions()) {
      leaders.put(Optional.empty(), leader(member -> true));
    } else {
      members().stream()
          .map(Member::function)
          .distinct()
          .forEach(
              function ->
                  leaders.put(Optional.of(function), leader(it -> it.function().equals(function))));
    }
    return leaders;
  }

  private Leader leader(Predicate<Member> among) {
    return Leader.among(scoresOf(among));
  }

  private Map<Member, List<Score>> scoresOf(Predicate<Member> among) {
    Map<Member, List<Score>> scores = new LinkedHashMap<>();
    members().stream().filter(among).forEach(member -> scores.put(member, scores(member)));
    return scores;
  }

  /** The rows of a metric that got better while its counter got worse, with the counter's row. */
  Map<Row, Row> atTheCostOf(Map<Row, Verdict> verdicts) {
    Map<Row, Row> costs = new LinkedHashMap<>();
    verdicts.forEach(
        (row, verdict) -> {
          if (verdict == Verdict.BETTER && row.metric().counter().isPresent()) {
            String counter = row.metric().counter().get();
            rows.stream()
                .filter(other -> other.metric().id().equals(counter))
                .filter(other -> other.member().equals(row.member()))
                .filter(other -> verdicts.get(other) == Verdict.WORSE)
                .findFirst()
                .ifPresent(other -> costs.put(row, other));
          }
        });
    return costs;
  }

  /** The metrics by angle, all angles in order. */
  Map<Metric.Angle, List<Metric>> angles() {
    Map<Metric.Angle, List<Metric>> angles = new EnumMap<>(Metric.Angle.class);
    for (Metric.Angle angle : Metric.Angle.values()) {
      angles.put(angle, new ArrayList<>());
    }
    question.metrics().forEach(metric -> angles.get(metric.angle()).add(metric));
    return angles;
  }
}
