package tandem.analytics.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: what a formula computes with, so that a figure is rounded once, when it is
 * written down.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

  public static final Fraction ZERO = of(0);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction over zero");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        common = common.negate();
      }
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Fraction of(BigDecimal decimal) {
    return of(decimal, 1);
  }

  /** So much of a whole. */
  public static Fraction of(BigDecimal decimal, long whole) {
    return decimal.scale() > 0
        ? new Fraction(
            decimal.unscaledValue(),
            BigInteger.TEN.pow(decimal.scale()).multiply(BigInteger.valueOf(whole)))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.valueOf(whole));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @throws ArithmeticException if {@code other} is zero
   */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction absolute() {
    return numerator.signum() < 0 ? negated() : this;
  }

  public boolean isPositive() {
    return numerator.signum() > 0;
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** The nearest decimal of that many digits; a tie goes to the even digit. */
  public BigDecimal rounded(int digits) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_EVEN);
  }
}
