package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The same in a coarser grid; an amount to be converted stays on the day of its rate. */
  Slice in(Grid grid) {
    return currency.isEmpty()
        ? new Slice(measure, grid.periodOf(from), key, currency, count, sum)
        : this;
  }

  /** What remains of some slices without others; what comes to nothing is left out. */
  static List<Slice> less(List<Slice> all, List<Slice> others) {
    Map<Slice, Slice> remaining = new LinkedHashMap<>();
    all.forEach(slice -> remaining.put(slice.with(BigDecimal.ZERO, BigDecimal.ZERO), slice));
    for (Slice other : others) {
      Slice place = other.with(BigDecimal.ZERO, BigDecimal.ZERO);
      Slice from = remaining.getOrDefault(place, place);
      remaining.put(
          place, from.with(from.count().subtract(other.count()), from.sum().subtract(other.sum())));
    }
    return remaining.values().stream()
        .filter(slice -> slice.count().signum() != 0 || slice.sum().signum() != 0)
        .toList();
  }

  private Slice with(BigDecimal otherCount, BigDecimal otherSum) {
    return new Slice(measure, from, key, currency, otherCount, otherSum);
  }
}
