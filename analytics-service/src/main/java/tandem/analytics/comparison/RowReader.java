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
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Question;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Series;
import tandem.analytics.figure.SharedReads;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.InForce;
import tandem.analytics.target.Subject;
import tandem.analytics.target.TargetBook;

/** Reads the figures of the metrics, and what each says by itself. */
record RowReader(
    ComparisonQuestion question,
    Catalogue catalogue,
    AnswerSeries answerSeries,
    SharedReads reads,
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
    Lines wholes = ask(metric, Grain.WHOLE);
    Map<Member, List<Point>> series = ask(metric, question.grain()).byMember();
    Map<Member, Signals> signals = signals(metric, series);
    List<Row> rows = new ArrayList<>();
    series.forEach(
        (member, points) ->
            rows.add(
                row(
                    metric,
                    member,
                    wholes.byMember().get(member).getFirst(),
                    points,
                    Optional.ofNullable(signals.get(member)))));
    rows.sort(Comparator.comparing(Row::member, Member.ORDER));
    return new Found(rows, wholes.hasOthers());
  }

  private record Lines(Map<Member, List<Point>> byMember, boolean hasOthers) {}

  private Lines ask(Metric metric, Grain grain) throws SQLException {
    List<String> names = List.of(FUNCTION, question.by().dimension());
    List<Dimension> by =
        Dimension.of(metric, catalogue).stream().filter(it -> names.contains(it.name())).toList();
    Question asked = new Question(metric, question.period(), grain, by, List.of(), question.asOf());
    Map<Member, List<Point>> lines = new LinkedHashMap<>();
    List<Series.Line> all =
        answerSeries.answer(asked, snapshot, privacy, reasons, reads, aimed(metric, by)).series();
    for (Series.Line line : all) {
      member(line).ifPresent(member -> lines.put(member, line.points()));
    }
    return new Lines(lines, lines.size() < all.size());
  }

  /** Who has a target in force: where nothing was counted, zero may be the figure it asks for. */
  private Set<List<String>> aimed(Metric metric, List<Dimension> by) {
    Period period = question.period();
    String dimension = question.by().dimension();
    if (by.stream().noneMatch(it -> it.name().equals(dimension))) {
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
        : Optional.of(new Member(function, line.key().getOrDefault(dimension, name), name));
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
        Index.of(whole, targets.inForce(subject, period.from(), period.to())),
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
    List<Signals> found = Signals.of(List.copyOf(observed.values()), question.season());
    Map<Member, Signals> signals = new LinkedHashMap<>();
    for (Member member : observed.keySet()) {
      signals.put(member, found.get(signals.size()));
    }
    return signals;
  }
}
