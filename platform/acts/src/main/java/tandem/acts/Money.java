package tandem.acts;

import java.math.BigDecimal;
import java.util.Currency;
import tandem.events.Bounds;

/**
 * An amount as the API shows it: exact, in major units, beside its currency, with as many decimals
 * as the currency has. Inside, an amount is a count of minor units.
 *
 * @param amount not null
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, String currency) {

  /**
   * Refuses an unknown currency, and an amount finer than the currency or beyond {@link
   * Bounds#AMOUNT}.
   */
  public Money {
    if (amount == null) {
      throw new RefusedException(Refusal.invalid("amount", "required"));
    }
    amount = amount(minorUnits(amount, currency), currency);
  }

  public static Money ofMinor(long minorUnits, String currency) {
    return new Money(amount(minorUnits, currency), currency);
  }

  /** The amount in minor units. */
  public long minor() {
    return minorUnits(amount, currency);
  }

  /**
   * Major units to minor ones, exactly; throws a refusal where that cannot be, or where it is more
   * than {@link Bounds#AMOUNT}.
   */
  public static long minorUnits(BigDecimal amount, String currency) {
    int digits = digits(currency);
    long minor = exactly(amount, currency, digits);
    if (minor < -Bounds.AMOUNT || minor > Bounds.AMOUNT) {
      throw new RefusedException(
          Refusal.invalid(
              "amount",
              "money.too-large",
              BigDecimal.valueOf(Bounds.AMOUNT, digits).toPlainString(),
              currency));
    }
    return minor;
  }

  private static long exactly(BigDecimal amount, String currency, int digits) {
    try {
      // A huge exponent would first be written out digit by digit.
      if (Math.abs((long) amount.precision() - amount.scale()) > 19 || amount.scale() > 100) {
        throw new ArithmeticException("out of range");
      }
      return amount.movePointRight(digits).longValueExact();
    } catch (ArithmeticException e) {
      throw new RefusedException(
          Refusal.invalid("amount", "money.inexact", amount.toString(), currency, digits));
    }
  }

  /** Minor units to major ones. */
  public static BigDecimal amount(long minorUnits, String currency) {
    return BigDecimal.valueOf(minorUnits, digits(currency));
  }

  /** Whether ISO 4217 has the code. */
  public static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new RefusedException(
          Refusal.invalid("currency", "money.unknown-currency", String.valueOf(currency)));
    }
  }
}
