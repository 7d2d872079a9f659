package tandem.sales.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A line item of a deal.
 *
 * @param product null where the source named none
 * @param quantity positive
 * @param listPrice of one, in minor units; null where it is not known
 * @param amount what was agreed for the line, in minor units, never negative
 */
record Line(UUID product, BigDecimal quantity, Long listPrice, long amount) {

  /** A product for an amount: as nobody said how many, what they list at is not known. */
  static Line of(UUID product, long amount) {
    return new Line(product, BigDecimal.ONE, null, amount);
  }

  /**
   * The line at list price, in minor units, rounded once, half to even; null where it is not known.
   * Throws {@link ArithmeticException} beyond a long.
   */
  Long listAmount() {
    return listPrice == null ? null : Long.valueOf(atListPrice().longValueExact());
  }

  /** Whether the line at list price is no more than that, or is not known. */
  boolean listsWithin(long minorUnits) {
    return listPrice == null || atListPrice().compareTo(BigDecimal.valueOf(minorUnits)) <= 0;
  }

  private BigDecimal atListPrice() {
    return quantity.multiply(BigDecimal.valueOf(listPrice)).setScale(0, RoundingMode.HALF_EVEN);
  }
}
