package tandem.analytics.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values of an axis: 1, 2 or 5 times a power of ten apart.
 *
 * @param values from the lowest on
 */
public record Ticks(List<BigDecimal> values) {

  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

  /** The steps that span both ends with at most so many intervals. */
  public static Ticks spanning(double lowest, double highest, int most) {
    double span = highest > lowest ? highest - lowest : Math.max(1, Math.abs(highest));
    BigDecimal step = step(span / most);
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal tick = floor(lowest, step);
    values.add(tick);
    while (tick.doubleValue() < highest || values.size() < 2) {
      tick = tick.add(step);
      values.add(tick);
    }
    return new Ticks(List.copyOf(values));
  }

  private static BigDecimal step(double least) {
    int exponent = (int) Math.floor(Math.log10(least));
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    return ROUND.stream()
        .map(power::multiply)
        .filter(step -> step.doubleValue() >= least * (1 - 1e-9))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal floor(double value, BigDecimal step) {
    return BigDecimal.valueOf(value).divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  double lowest() {
    return values.getFirst().doubleValue();
  }

  double highest() {
    return values.getLast().doubleValue();
  }
}
