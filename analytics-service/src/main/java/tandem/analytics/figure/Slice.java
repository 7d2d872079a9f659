package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a measure adds up to over some days.
 *
 * @param from the first of the days; they lie in one period and have one exchange rate
 * @param key the values of the dimensions asked for, in their order, null where there is none
 * @param currency of {@code sum}, empty where that is no money
 * @param sum minor units, or milliseconds
 */
record Slice(
    String measure,
    LocalDate from,
    List<String> key,
    String currency,
    BigDecimal count,
    BigDecimal sum) {

  /** The same as part of another place. */
  Slice at(LocalDate start, List<String> coarser) {
    return new Slice(measure, start, coarser, currency, count, sum);
  }

  /** The same in a coarser grid; an amount to be converted stays on the day of its rate. */
  Slice in(Grid grid) {
    return currency.isEmpty() ? at(grid.periodOf(from), key) : this;
  }

  /** What takes it away. */
  Slice negated() {
    return new Slice(measure, from, key, currency, count.negate(), sum.negate());
  }
}
