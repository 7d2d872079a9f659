package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.money.ExchangeRates;

/**
 * What was reached of targets before the periods of a question began, by the members whose targets
 * they are.
 */
record Progress(Catalogue catalogue, ExchangeRates rates, Map<String, List<Slice>> slices) {

  /**
   * @param members the dimension of the targets
   * @param begins the days on which targets begin
   */
  static Progress read(
      Question question,
      Dimension members,
      NavigableSet<LocalDate> begins,
      Readers readers,
      Function<Question, Plan> planner,
      Catalogue catalogue,
      ExchangeRates rates)
      throws SQLException {
    List<LocalDate> starts =
        question.period().split(question.grain()).stream().map(Period::from).toList();
    if (begins.isEmpty() || !begins.first().isBefore(starts.getLast())) {
      return new Progress(catalogue, rates, Map.of());
    }
    Period days = new Period(begins.first(), starts.getLast());
    Question asked =
        new Question(
            question.metric(),
            days,
            Grain.DAY,
            List.of(members),
            question.filters(),
            question.asOf());
    begins.addAll(starts);
    List<Slice> slices =
        readers
            .of(asked, planner.apply(asked).exact())
            .totals(question.metric().reads().before(), Grid.cut(days, begins, rates));
    return new Progress(
        catalogue,
        rates,
        Functions.apart(asked, slices).stream()
            .filter(slice -> slice.key().getFirst() != null)
            .collect(Collectors.groupingBy(slice -> slice.key().getFirst())));
  }

  /** What a metric that adds up was of a member, from a day until the day before another. */
  Fraction of(String metric, String member, LocalDate from, LocalDate to) {
    Amounts sum = new Amounts();
    for (Slice slice : slices.getOrDefault(member, List.of())) {
      if (!slice.from().isBefore(from) && slice.from().isBefore(to)) {
        sum.add(catalogue.measures().get(slice.measure()), slice, rates);
      }
    }
    return switch (catalogue.metrics().get(metric).value().evaluate(sum::read)) {
      case Formula.Result.Known(Fraction exact) -> exact;
      case Formula.Result.Undefined _ -> Fraction.ZERO;
    };
  }
}
