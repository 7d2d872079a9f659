package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Metric;
import tandem.events.Name;

/** Lays the figures out: a line for each combination of values, a point for each period. */
final class SeriesBuilder {

  static final int MOST_POINTS = 50_000;

  private final Question question;
  private final Snapshot snapshot;
  private final Tally tally;
  private final Goals goals;
  private final Recorded recorded;
  private final Privacy privacy;
  private final PointBuilder points;
  private final long lacks;
  private final List<Period> periods;
  private final String currency;
  private final Reasons reasons;
  private int closed;

  /**
   * @param shows what stands beside the values, by name
   * @param reporting what amounts are converted to
   */
  SeriesBuilder(
      Question question,
      Map<String, Formula> shows,
      Snapshot snapshot,
      Tally tally,
      Goals goals,
      Recorded recorded,
      Privacy privacy,
      Catalogue catalogue,
      Currency reporting,
      Reasons reasons) {
    this.question = question;
    this.snapshot = snapshot;
    this.tally = tally;
    this.goals = goals;
    this.recorded = recorded;
    this.privacy = privacy;
    this.periods = tally.periods();
    this.currency = reporting.getCurrencyCode();
    this.reasons = reasons;
    this.lacks = Lacking.events(question.metric(), snapshot);
    this.points =
        new PointBuilder(
            question.metric(),
            shows,
            catalogue,
            currency,
            earlier(snapshot.horizon(question.asOf().orElse(null)), end()),
            snapshot.lastDay(question.asOf()),
            lacks,
            reasons);
  }

  /** The first day that cannot be counted yet. */
  private LocalDate end() {
    return question.countedUntil(snapshot.today(question.asOf()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  Series build() throws SQLException {
    Metric metric = question.metric();
    return new Series(
        metric.id(),
        metric.unit(),
        metric.unit() == Metric.Unit.MONEY ? currency : null,
        question.grain(),
        question.period().from(),
        question.period().to(),
        snapshot.zone().getId(),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        question.asOf().orElse(null),
        leftOut(),
        lacking(),
        lines());
  }

  private Series.Lacks lacking() {
    return lacks == 0 ? null : new Series.Lacks(lacks, reasons.say("figure.lacks", lacks));
  }

  private Series.LeftOut leftOut() {
    return question
        .metric()
        .window()
        .filter(days -> end().isBefore(question.period().to()))
        .map(days -> new Series.LeftOut(end(), days, reasons.say("figure.window", days)))
        .orElse(null);
  }

  private List<Series.Line> lines() throws SQLException {
    Set<List<String>> keys = question.by().isEmpty() ? Set.of(List.of()) : tally.keys();
    if ((long) keys.size() * periods.size() > MOST_POINTS) {
      throw new RefusedException(
          Refusal.invalid(
              "by", "figure.too-many-points", keys.size(), periods.size(), MOST_POINTS));
    }
    List<Map<String, String>> names = names(keys, UnaryOperator.identity());
    List<Map<String, String>> externalIds = names(keys, Name::reference);
    List<Series.Line> lines = new ArrayList<>();
    for (List<String> key : keys) {
      lines.add(line(key, names, externalIds));
    }
    if (!lines.isEmpty() && closed == lines.size() * periods.size()) {
      throw privacy.tooSmall();
    }
    lines.sort(Comparator.comparing(line -> line.by().values(), SeriesBuilder::compare));
    return lines;
  }

  /**
   * For each dimension, the names of the records among the keys.
   *
   * @param as which kind of names, by the kind of record
   */
  private List<Map<String, String>> names(Set<List<String>> keys, UnaryOperator<String> as)
      throws SQLException {
    List<Map<String, String>> names = new ArrayList<>();
    for (int i = 0; i < question.by().size(); i++) {
      Dimension dimension = question.by().get(i);
      Set<String> ids = new TreeSet<>();
      for (List<String> key : keys) {
        if (key.get(i) != null) {
          ids.add(key.get(i));
        }
      }
      names.add(
          dimension.isRecord() ? snapshot.names().of(as.apply(dimension.name()), ids) : Map.of());
    }
    return names;
  }

  private Series.Line line(
      List<String> key, List<Map<String, String>> names, List<Map<String, String>> externalIds) {
    Map<String, String> by = new LinkedHashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    Map<String, String> external = new LinkedHashMap<>();
    for (int i = 0; i < key.size(); i++) {
      Dimension dimension = question.by().get(i);
      String value = key.get(i);
      by.put(dimension.name(), value == null ? null : names.get(i).getOrDefault(value, value));
      if (dimension.isRecord() && value != null) {
        ids.put(dimension.name(), value);
        if (externalIds.get(i).containsKey(value)) {
          external.put(dimension.name(), externalIds.get(i).get(value));
        }
      }
    }
    return new Series.Line(by, ids, external, points(key));
  }

  private List<Point> points(List<String> key) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (privacy.isClosed(question, key, period)) {
        closed++;
        line.add(points.closed(period));
      } else {
        line.add(point(key, period, tally.at(key, i)));
      }
    }
    return line;
  }

  private Point point(List<String> key, Period period, Ingredients of) {
    if (recorded.isUnknownAtStart(period)) {
      return points.unknown(period);
    }
    return recorded
        .missing(key, period)
        .map(missing -> points.unrecorded(period, missing))
        .orElseGet(() -> points.point(period, of, goals.of(key, period)));
  }

  /** By the values in turn, what has none last. */
  private static int compare(Iterable<String> left, Iterable<String> right) {
    var others = right.iterator();
    for (String value : left) {
      int order =
          Comparator.nullsLast(Comparator.<String>naturalOrder()).compare(value, others.next());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
