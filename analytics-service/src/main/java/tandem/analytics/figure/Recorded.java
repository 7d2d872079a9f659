package tandem.analytics.figure;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Position;
import tandem.analytics.money.ExchangeRates;

/**
 * Whether what a metric rests on had been recorded at all by the end of a period. Where it had not,
 * that nothing was counted is no zero: nobody knows.
 *
 * @param at which of the question's dimensions is the function whose records count; −1 for all
 * @param late how many days after the end of a period a record still counts for it: as many as what
 *     follows something of the period may take
 * @param knownSince the first day on which anything was known of what is open at the start of a
 *     period; null where that is not asked for, or nothing is
 * @param counts how much had been recorded by function, or of all under null, by the first day of
 *     the period until whose end
 */
record Recorded(
    Question question,
    Metric metric,
    int at,
    int late,
    LocalDate knownSince,
    Map<String, NavigableMap<LocalDate, BigDecimal>> counts) {

  private static final Dimension FUNCTION = Dimension.of(Column.FUNCTION);

  private static final NavigableMap<LocalDate, BigDecimal> NOTHING =
      Collections.emptyNavigableMap();

  static Recorded read(
      Question question, Snapshot snapshot, Readers readers, Function<Question, Plan> planner)
      throws SQLException {
    Metric metric = question.metric();
    LocalDate knownSince = knownSince(metric, snapshot);
    if (metric.recorded().isEmpty()) {
      return new Recorded(question, metric, -1, 0, knownSince, Map.of());
    }
    ExchangeRates rates = snapshot.rates(question.asOf());
    boolean isItsOwn = isOfItsKinds(metric);
    Question asked = asked(question);
    int at = isItsOwn ? question.by().indexOf(FUNCTION) : -1;
    List<Slice> found =
        Functions.apart(
            asked,
            readers
                .of(asked, planner.apply(asked).exact())
                .totals(metric.recorded(), Grid.of(asked, rates).withAllBefore()));
    return new Recorded(question, metric, at, late(metric), knownSince, running(found, at >= 0));
  }

  private static LocalDate knownSince(Metric metric, Snapshot snapshot) throws SQLException {
    LocalDate last = null;
    for (Position position : atStart(metric)) {
      LocalDate since = FromPositions.knownSince(snapshot, position);
      last = last == null || (since != null && since.isAfter(last)) ? since : last;
    }
    return last;
  }

  private static List<Position> atStart(Metric metric) {
    return metric.reads().positions().stream()
        .filter(position -> position.at() == Position.At.START)
        .toList();
  }

  /** Whether nothing was known yet, at the start of the period, of what would have been open. */
  boolean isUnknownAtStart(Period period) {
    if (atStart(metric).isEmpty()) {
      return false;
    }
    LocalDate before = period.from().minusDays(1);
    LocalDate known = question.asOf().filter(before::isAfter).orElse(before);
    return knownSince == null || knownSince.isAfter(known);
  }

  /** By function, what has to have been recorded for the figures of a question. */
  static Question asked(Question question) {
    Metric metric = question.metric();
    return new Question(
        metric,
        new Period(question.period().from(), question.period().to().plusDays(late(metric))),
        question.grain(),
        List.of(FUNCTION),
        isOfItsKinds(metric) ? question.filterOn(FUNCTION.name()).stream().toList() : List.of(),
        question.asOf());
  }

  private static int late(Metric metric) {
    return isOfItsKinds(metric) ? 0 : metric.window().orElse(0);
  }

  private static Map<String, NavigableMap<LocalDate, BigDecimal>> running(
      List<Slice> found, boolean isByFunction) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> counts = new HashMap<>();
    for (Slice slice : found) {
      counts
          .computeIfAbsent(isByFunction ? slice.key().getFirst() : null, _ -> new TreeMap<>())
          .merge(slice.from(), slice.count(), BigDecimal::add);
    }
    for (NavigableMap<LocalDate, BigDecimal> its : counts.values()) {
      BigDecimal[] until = {BigDecimal.ZERO};
      its.replaceAll((_, count) -> until[0] = until[0].add(count));
    }
    return counts;
  }

  /** Records of another kind, such as the cases that follow a deal, are those of any function. */
  private static boolean isOfItsKinds(Metric metric) {
    Set<String> kinds =
        metric.reads().all().stream()
            .map(measure -> measure.on().kind().name())
            .collect(Collectors.toSet());
    return metric.recorded().stream().allMatch(it -> kinds.contains(it.on().kind().name()));
  }

  /** The measure of which nothing had been recorded; empty where something had. */
  Optional<String> missing(List<String> key, Period period) {
    if (metric.recorded().isEmpty()) {
      return Optional.empty();
    }
    String function = at < 0 ? null : key.get(at);
    NavigableMap<LocalDate, BigDecimal> its = counts.getOrDefault(function, NOTHING);
    Map.Entry<LocalDate, BigDecimal> last = its.lowerEntry(period.to().plusDays(late));
    return last != null && last.getValue().signum() > 0
        ? Optional.empty()
        : Optional.of(metric.recorded().getFirst().name());
  }
}
