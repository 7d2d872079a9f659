package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tandem.analytics.comparison.signal.Change;
import tandem.analytics.comparison.signal.Claims;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Metric;

/** What was compared and what comes of it; a pure function of the rows. Immutable. */
final class Comparison {

  private final ComparisonQuestion question;
  private final List<Row> rows;
  private final Set<Row> told = new LinkedHashSet<>();
  private final Map<Metric, List<Row>> byMetric = new HashMap<>();

  /** By member, in order. */
  private final Map<Member, List<Score>> scores = new TreeMap<>(Member.ORDER);

  private final Map<Member, Composite> composites = new LinkedHashMap<>();

  /**
   * @param rows in the order of the metrics, then of the members
   */
  Comparison(ComparisonQuestion question, List<Row> rows) {
    this.question = question;
    this.rows = List.copyOf(rows);
    for (Row row : this.rows) {
      byMetric.computeIfAbsent(row.metric(), _ -> new ArrayList<>()).add(row);
      List<Score> its = scores.computeIfAbsent(row.member(), _ -> new ArrayList<>());
      if (counts(row.metric())) {
        row.score().ifPresent(its::add);
      }
    }
    this.rows.stream().filter(this::mayTell).forEach(told::add);
    rivalries().values().forEach(this::compose);
  }

  /** Composites of all who are compared with each other. */
  private void compose(Map<Member, List<Score>> rivals) {
    Set<Metric.Angle> common = Leader.common(rivals);
    rivals.forEach(
        (member, its) -> {
          int expected =
              (int) question.metrics().stream().filter(metric -> isAsked(metric, member)).count();
          composites.put(member, Composite.of(its, question.weights(), common, expected));
        });
  }

  /** All who are compared with each other: both functions, or the members of each. */
  private Map<Optional<String>, Map<Member, List<Score>>> rivalries() {
    Map<Optional<String>, Map<Member, List<Score>>> rivalries = new LinkedHashMap<>();
    scores.forEach(
        (member, its) ->
            rivalries
                .computeIfAbsent(
                    question.isBetweenFunctions()
                        ? Optional.empty()
                        : Optional.of(member.function()),
                    _ -> new LinkedHashMap<>())
                .put(member, its));
    return rivalries;
  }

  ComparisonQuestion question() {
    return question;
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> of(Metric metric) {
    return byMetric.getOrDefault(metric, List.of());
  }

  /** Whether a change may be said of such a series, if it holds. */
  boolean tellsChange(Row row) {
    return told.contains(row);
  }

  private boolean mayTell(Row row) {
    return question.tellsChange()
        && isNoStock(row.metric())
        && row.isFirm()
        && row.hasAllMoney()
        && rests(row);
  }

  private static boolean rests(Row row) {
    return row.signals().filter(its -> its.change().equals(Change.TOO_FEW)).isEmpty();
  }

  /**
   * What is in stock, or open, at a point in time hangs on what was there before; so does who was
   * there in the days before it.
   */
  static boolean isNoStock(Metric metric) {
    Formula value = metric.value();
    boolean isOfMembers = value.measures().isEmpty() && !value.distinct().isEmpty();
    return value.stocks().isEmpty() && value.positions().isEmpty() && !isOfMembers;
  }

  /** How many series were looked at for a change, so that what is said holds among all of them. */
  int family() {
    return told.size();
  }

  /** What may be said of each row. */
  Map<Row, Verdict> verdicts() {
    List<Signals> series = told.stream().map(row -> row.signals().orElseThrow()).toList();
    boolean[] holds = Claims.hold(series);
    Map<Row, Verdict> verdicts = new LinkedHashMap<>();
    rows.forEach(row -> verdicts.put(row, Verdict.UNSAID));
    int i = 0;
    for (Row row : told) {
      boolean isUp = series.get(i).change().size() > 0;
      verdicts.put(row, holds[i] ? Verdict.of(row.metric().direction(), isUp) : Verdict.NO_CHANGE);
      i++;
    }
    return verdicts;
  }

  /** By member; between functions of what may be compared between them. */
  Map<Member, Composite> composites() {
    return composites;
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

  /** Who leads: of both functions, or of each function's members. */
  Map<Optional<String>, Leader> leaders() {
    Map<Optional<String>, Leader> leaders = new LinkedHashMap<>();
    rivalries().forEach((function, its) -> leaders.put(function, Leader.among(its)));
    return leaders;
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
