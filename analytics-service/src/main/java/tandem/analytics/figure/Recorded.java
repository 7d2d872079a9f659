package tandem.analytics.figure;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;

/**
 * Whether what a metric rests on had been recorded at all by the end of a period. Where it had not,
 * that nothing was counted is no zero: nobody knows.
 *
 * @param at which of the question's dimensions is the function whose records count; −1 for all
 * @param late how many days after the end of a period a record still counts for it: as many as what
 *     follows something of the period may take
 * @param found what had been recorded, by function, period by period and before them all
 */
record Recorded(Metric metric, int at, int late, List<Slice> found) {

  private static final Dimension FUNCTION = new Dimension("function", false);

  static Recorded read(
      Question question,
      Readers readers,
      Function<Question, Plan> planner,
      Catalogue catalogue,
      ExchangeRates rates)
      throws SQLException {
    Metric metric = question.metric();
    if (metric.recorded().isEmpty()) {
      return new Recorded(metric, -1, 0, List.of());
    }
    boolean isItsOwn = isOfItsKinds(metric, catalogue);
    int late = isItsOwn ? 0 : metric.window().orElse(0);
    Question asked =
        new Question(
            metric,
            new Period(question.period().from(), question.period().to().plusDays(late)),
            question.grain(),
            List.of(FUNCTION),
            isItsOwn ? question.filterOn(FUNCTION.name()).stream().toList() : List.of(),
            question.asOf());
    return new Recorded(
        metric,
        isItsOwn ? question.by().indexOf(FUNCTION) : -1,
        late,
        readers
            .of(asked, planner.apply(asked).exact())
            .totals(metric.recorded(), Grid.of(asked, rates).withAllBefore()));
  }

  /** Records of another kind, such as the cases that follow a deal, are those of any function. */
  private static boolean isOfItsKinds(Metric metric, Catalogue catalogue) {
    Set<String> kinds =
        Dimension.measures(metric, catalogue).stream()
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
    BigDecimal count =
        found.stream()
            .filter(slice -> slice.from().isBefore(period.to().plusDays(late)))
            .filter(slice -> function == null || function.equals(slice.key().getFirst()))
            .map(Slice::count)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return count.signum() > 0 ? Optional.empty() : Optional.of(metric.recorded().getFirst().name());
  }
}
