package tandem.analytics.improvement;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.acts.RefusedException;
import tandem.analytics.comparison.ObservedPoints;
import tandem.analytics.comparison.Verdict;
import tandem.analytics.comparison.signal.Change;
import tandem.analytics.comparison.signal.Claims;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Filter;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Question;
import tandem.analytics.figure.Series;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * Measures improvements. The figures before and after are of as many days each. Whether there is a
 * change is asked of the months around the start, by the test that comparisons use: the likeliest
 * lasting change has to hold, and to be at the start.
 *
 * @param numbers to write figures in the caller's language
 */
record Measuring(
    Catalogue catalogue,
    AnswerSeries answerSeries,
    Snapshot snapshot,
    Privacy privacy,
    Numbers numbers) {

  /** The most days of which a figure is. */
  private static final int MOST_DAYS = 365;

  /** Before the start. */
  private static final int MONTHS = 24;

  private static final int MONTHS_OF_YEAR = 12;

  /** The months by which the likeliest change may be beside the start. */
  private static final int BESIDE = 1;

  private static final String FUNCTION = "function";

  EffectView effect(Improvement it) throws SQLException {
    Metric metric = catalogue.metrics().get(it.metric());
    if (metric == null) {
      return view(it, null, null, null, Verdict.UNSAID, say("unknown-metric", it.metric()));
    }
    Optional<List<Filter>> part = part(metric, it);
    if (part.isEmpty()) {
      return view(it, null, null, null, Verdict.UNSAID, say("not-by", name(metric)));
    }
    try {
      return effect(it, metric, part.get());
    } catch (RefusedException _) {
      return view(it, null, null, null, Verdict.UNSAID, say("hidden", name(metric)));
    }
  }

  private EffectView effect(Improvement it, Metric metric, List<Filter> part) throws SQLException {
    LocalDate end = it.reversed().filter(snapshot.today()::isAfter).orElse(snapshot.today());
    if (!it.started().isBefore(end)) {
      return view(it, null, null, null, Verdict.UNSAID, say("nothing", name(metric)));
    }
    LocalDate last = it.started().plusDays(MOST_DAYS);
    Period after = new Period(it.started(), end.isBefore(last) ? end : last);
    Period before = new Period(it.started().minusDays(after.days()), it.started());
    Point then = figure(metric, before, part);
    Point now = figure(metric, after, part);
    BigDecimal change = Effect.of(metric.direction(), value(then), value(now));
    if (change == null) {
      return view(it, then, now, null, Verdict.UNSAID, say("nothing", name(metric)));
    }
    Verdict verdict = verdict(it, metric, part, end);
    String text =
        say(
            verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            name(metric),
            it.isOfFunction()
                ? numbers.reasons().say("comparison.function." + it.moved())
                : it.moved(),
            numbers.figure(metric.unit(), then.value()),
            numbers.figure(metric.unit(), now.value()),
            numbers.figure(Metric.Unit.SHARE, change.abs()));
    return view(it, then, now, change, verdict, text);
  }

  /** The work of the part that is to be moved; empty where the metric does not tell parts apart. */
  private Optional<List<Filter>> part(Metric metric, Improvement it) {
    List<Filter> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.of(metric)) {
      if (dimension.name().equals(FUNCTION)) {
        filters.add(new Filter(dimension, List.of(it.function()), false));
      } else if (!it.isOfFunction() && dimension.name().equals(it.dimension())) {
        filters.add(new Filter(dimension, List.of(it.member()), false));
      }
    }
    return filters.size() == (it.isOfFunction() ? 1 : 2) ? Optional.of(filters) : Optional.empty();
  }

  /** Null where nothing was counted. */
  private Point figure(Metric metric, Period period, List<Filter> part) throws SQLException {
    return points(metric, period, Grain.WHOLE, part).stream().findFirst().orElse(null);
  }

  private List<Point> points(Metric metric, Period period, Grain grain, List<Filter> part)
      throws SQLException {
    Question question = new Question(metric, period, grain, List.of(), part, Optional.empty());
    Series series = answerSeries.answer(question, snapshot, privacy, numbers.reasons());
    return series.series().stream().findFirst().map(Series.Line::points).orElse(List.of());
  }

  private Verdict verdict(Improvement it, Metric metric, List<Filter> part, LocalDate end)
      throws SQLException {
    LocalDate first = Grain.MONTH.start(it.started().minusMonths(MONTHS));
    List<Point> points = points(metric, new Period(first, Grain.MONTH.end(end)), Grain.MONTH, part);
    Observed observed = ObservedPoints.of(metric, Grain.MONTH, points);
    if (observed.points() < 2) {
      return Verdict.UNSAID;
    }
    Signals signals = Signals.of(List.of(observed), MONTHS_OF_YEAR).getFirst();
    Change change = signals.change();
    if (signals.chart().trial() || change.nature() == Change.Nature.TOO_FEW) {
      return Verdict.UNSAID;
    }
    boolean isAtTheStart = Math.abs(change.at() - MONTHS) <= BESIDE;
    return isAtTheStart && Claims.hold(List.of(signals))[0]
        ? Verdict.of(metric.direction(), change.isUp())
        : Verdict.NO_CHANGE;
  }

  private EffectView view(
      Improvement it, Point before, Point after, BigDecimal change, Verdict verdict, String text) {
    return new EffectView(
        it.id(),
        it.function(),
        it.metric(),
        it.dimension(),
        it.moved(),
        it.state(),
        it.started(),
        it.reversed().orElse(null),
        it.expectedChange(),
        view(before),
        view(after),
        change,
        verdict,
        text);
  }

  private static EffectView.Figure view(Point point) {
    return point == null
        ? null
        : new EffectView.Figure(point.from(), point.to(), point.value(), point.n());
  }

  private static BigDecimal value(Point point) {
    return point == null ? null : point.value();
  }

  private String name(Metric metric) {
    return metric.name(numbers.locale());
  }

  private String say(String code, Object... arguments) {
    return numbers.reasons().say("effect." + code, arguments);
  }
}
