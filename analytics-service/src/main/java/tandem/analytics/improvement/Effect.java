package tandem.analytics.improvement;

import java.math.BigDecimal;
import java.math.MathContext;
import tandem.analytics.metric.Metric;

/** How much better a figure is after than before. */
final class Effect {

  /** Significant digits of what was divided. */
  private static final MathContext PRECISION = new MathContext(6);

  private Effect() {}

  /**
   * The change as a part of what the figure was before; above zero where that is better, and where
   * it is more of what is best within a band.
   *
   * @return null where one of the two is not known, or there was nothing before
   */
  static BigDecimal of(Metric.Direction direction, BigDecimal before, BigDecimal after) {
    if (before == null || after == null || before.signum() == 0) {
      return null;
    }
    BigDecimal change = after.subtract(before).divide(before.abs(), PRECISION);
    BigDecimal signed = direction == Metric.Direction.DOWN ? change.negate() : change;
    return signed.signum() == 0 ? BigDecimal.ZERO : signed.stripTrailingZeros();
  }
}
