package tandem.analytics.comparison;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    Lines parts = ask(metric, question.grain(), Set.of());
    Map<Member, List<Point>> series = parts.byMember();
    // What comes and goes within the time may come to nothing in the whole of it.
    Lines wholes = ask(metric, Grain.WHOLE, parts.keys());
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

  /**
   * @param keys of all lines, those of no member among them
   */
  private record Lines(
      Map<Member, List<Point>> byMember, Set<List<String>> keys, boolean hasOthers) {}

  /**
   * @param also lines that stand in the answer, whatever was counted in them
   */
  private Lines ask(Metric metric, Grain grain, Set<List<String>> also) throws SQLException {
    List<String> names = List.of(FUNCTION, question.by().dimension());
    List<Dimension> by =
        Dimension.of(metric, catalogue).stream().filter(it -> names.contains(it.name())).toList();
    Question asked = new Question(metric, question.period(), grain, by, List.of(), question.asOf());
    Map<Member, List<Point>> lines = new LinkedHashMap<>();
    Set<List<String>> keys = new HashSet<>(also);
    keys.addAll(aimed(metric, by));
    List<Series.Line> all =
        answerSeries.answer(asked, snapshot, privacy, reasons, reads, keys).series();
    for (Series.Line line : all) {
      keys.add(by.stream().map(it -> value(line, it.name())).collect(Collectors.toList()));
      member(line).ifPresent(member -> lines.put(member, line.points()));
    }
    return new Lines(lines, keys, lines.size() < all.size());
  }

  /** The id of a record, else the value itself; null where there is none. */
  private static String value(Series.Line line, String dimension) {
    return line.key().getOrDefault(dimension, line.by().get(dimension));
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
