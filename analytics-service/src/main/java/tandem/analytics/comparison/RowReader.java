package tandem.analytics.comparison;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Question;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Series;
import tandem.analytics.figure.SharedReads;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.InForce;
import tandem.analytics.target.Subject;
import tandem.analytics.target.TargetBook;

/** Reads the figures of the metrics, and what each says by itself. */
record RowReader(
    ComparisonQuestion question,
    AnswerSeries answerSeries,
    SharedReads reads,
    ToldSignals told,
    Snapshot snapshot,
    Privacy privacy,
    Reasons reasons,
    TargetBook targets) {

  private static final String FUNCTION = "function";

  /**
   * The rows of a metric.
   *
   * @param rows sales beside operations, by name
   * @param hasOthers whether some work belongs to no member
   */
  record Found(List<Row> rows, boolean hasOthers) {}

  /**
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  Found read(Metric metric) throws SQLException {
    List<Dimension> by = by(metric);
    Question asked =
        new Question(
            metric,
            question.period(),
            question.grain(),
            by,
            question.filters().all(),
            question.asOf());
    AnswerSeries.Parted answer =
        answerSeries.parted(asked, snapshot, privacy, reasons, reads, aimed(metric, by));
    Map<Member, List<Point>> series = byMember(answer.parts());
    Map<Member, List<Point>> wholes = byMember(answer.whole());
    Map<Member, Signals> signals = signals(metric, series);
    List<Row> rows = new ArrayList<>();
    series.forEach(
        (member, points) ->
            rows.add(
                row(
                    metric,
                    member,
                    wholes.get(member).getFirst(),
                    points,
                    Optional.ofNullable(signals.get(member)))));
    rows.sort(Comparator.comparing(Row::member, Member.ORDER));
    return new Found(rows, wholes.size() < answer.whole().series().size());
  }

  private List<Dimension> by(Metric metric) {
    List<String> names = List.of(FUNCTION, question.by().dimension());
    return Dimension.of(metric).stream().filter(it -> names.contains(it.name())).toList();
  }

  private Map<Member, List<Point>> byMember(Series series) {
    Map<Member, List<Point>> lines = new LinkedHashMap<>();
    for (Series.Line line : series.series()) {
      member(line).ifPresent(member -> lines.put(member, line.points()));
    }
    return lines;
  }

  /** The id of a record, else the value itself; null where there is none. */
  private static String value(Series.Line line, String dimension) {
    return line.key().getOrDefault(dimension, line.by().get(dimension));
  }

  /** Who has a target in force: where nothing was counted, zero may be the figure it asks for. */
  private Set<List<String>> aimed(Metric metric, List<Dimension> by) {
    Period period = question.period();
    String dimension = question.by().dimension();
    if (by.stream().noneMatch(it -> it.name().equals(dimension))
        || !question.filters().all().isEmpty()) {
      return Set.of();
    }
    return targets.subjects(metric.id()).stream()
        .filter(subject -> isAbout(metric, subject))
        .filter(
            subject -> targets.inForce(subject, period.from(), period.to()) instanceof InForce.Set)
        .map(
            subject ->
                by.stream()
                    .map(it -> it.name().equals(dimension) ? subject.member() : subject.function())
                    .toList())
        .collect(Collectors.toSet());
  }

  private static boolean isAbout(Metric metric, Subject subject) {
    return metric.function() == Metric.Function.BOTH
        || metric.function().id().equals(subject.function());
  }

  /** Empty where the work has no such member. */
  private Optional<Member> member(Series.Line line) {
    String function = line.by().get(FUNCTION);
    String dimension = question.by().dimension();
    String name = line.by().get(dimension);
    return function == null || name == null
        ? Optional.empty()
        : Optional.of(new Member(function, value(line, dimension), name));
  }

  private Row row(
      Metric metric, Member member, Point whole, List<Point> points, Optional<Signals> signals) {
    Subject subject = new Subject(metric.id(), member.function(), member.id());
    Period period = question.period();
    return new Row(
        metric,
        member,
        whole,
        points,
        Index.of(
            whole,
            question.filters().leaveWhole(question.by().dimension())
                ? targets.inForce(subject, period.from(), period.to())
                : new InForce.None(InForce.Why.OF_THE_WHOLE, null)),
        signals);
  }

  /** Of the members with two points at least. */
  private Map<Member, Signals> signals(Metric metric, Map<Member, List<Point>> series) {
    Map<Member, Observed> observed = new LinkedHashMap<>();
    series.forEach(
        (member, points) -> {
          Observed its = ObservedPoints.of(metric, question.grain(), points);
          if (its.points() > 1) {
            observed.put(member, its);
          }
        });
    List<Signals> found = told.of(List.copyOf(observed.values()), question.season());
    Map<Member, Signals> signals = new LinkedHashMap<>();
    for (Member member : observed.keySet()) {
      signals.put(member, found.get(signals.size()));
    }
    return signals;
  }
}
