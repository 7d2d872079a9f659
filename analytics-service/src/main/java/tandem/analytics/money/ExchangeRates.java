package tandem.analytics.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one unit of a currency is worth in the reporting currency, day by day. A rate holds from its
 * date until the next; before its first date a currency has none. Immutable.
 */
public final class ExchangeRates {

  private final Currency reporting;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();
  private final NavigableSet<LocalDate> changes = new TreeSet<>();

  /** A rate, as a line of the file says it. */
  public record Rate(LocalDate date, Currency currency, BigDecimal rate) {

    public Rate {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException(
            "the rate of " + currency + " on " + date + " is not positive: " + rate);
      }
    }
  }

  public ExchangeRates(Currency reporting, Iterable<Rate> rates) {
    this.reporting = reporting;
    for (Rate rate : rates) {
      BigDecimal other =
          byCurrency
              .computeIfAbsent(rate.currency().getCurrencyCode(), currency -> new TreeMap<>())
              .put(rate.date(), rate.rate());
      if (other != null && other.compareTo(rate.rate()) != 0) {
        throw new IllegalArgumentException(
            rate.currency()
                + " has two rates on "
                + rate.date()
                + ": "
                + other
                + " and "
                + rate.rate());
      }
      changes.add(rate.date());
    }
  }

  public Currency reporting() {
    return reporting;
  }

  /** Empty where the currency has no rate on that day. */
  public Optional<BigDecimal> on(String currency, LocalDate day) {
    if (currency.equals(reporting.getCurrencyCode())) {
      return Optional.of(BigDecimal.ONE);
    }
    return Optional.ofNullable(byCurrency.get(currency))
        .map(rates -> rates.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  /** The days after {@code from} and before {@code to} on which some rate changes. */
  public NavigableSet<LocalDate> changes(LocalDate from, LocalDate to) {
    return new TreeSet<>(changes.subSet(from, false, to, false));
  }

  /**
   * Whether a rate changes on some day but the first of a month, so that what is known by month
   * cannot be converted.
   *
   * @param to the first day after the last
   */
  public boolean changeWithinMonths(String currency, LocalDate from, LocalDate to) {
    return byCurrency
        .getOrDefault(currency, Collections.emptyNavigableMap())
        .subMap(from, false, to, false)
        .keySet()
        .stream()
        .anyMatch(day -> day.getDayOfMonth() > 1);
  }

  /** The same of any currency. */
  public boolean changeWithinMonths(LocalDate from, LocalDate to) {
    return byCurrency.keySet().stream().anyMatch(it -> changeWithinMonths(it, from, to));
  }

  /** Minor units as major ones: 1054 US cents are 10.54 dollars, 1054 yen are 1054. */
  public static BigDecimal major(BigDecimal minor, String currency) {
    return minor.movePointLeft(digits(currency));
  }

  /** How many digits an amount of that currency is written with. */
  public static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
