package tandem.system.realdata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.system.Series;

/** What the answers must say, by the definitions of the metrics alone. */
final class Expected {

  private Expected() {}

  static <R> Map<Series.Key, List<R>> byMonth(
      Stream<R> rows, Function<R, LocalDate> day, Function<R, String> group) {
    return rows.collect(
        Collectors.groupingBy(
            row -> new Series.Key(group.apply(row), day.apply(row).withDayOfMonth(1))));
  }

  static BigDecimal ratio(long numerator, long denominator) {
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
  }

  /** The value at rank ⌊q(n−1)⌋ of the sorted values. */
  static double quantile(double[] values, double q) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.floor(q * (sorted.length - 1))];
  }
}
