package tandem.analytics.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * What one unit of a currency is worth in the reporting currency, day by day. Before its first day
 * a currency has no rate. Immutable.
 *
 * @see Quotes
 */
public final class ExchangeRates {

  private final Currency reporting;
  private final boolean areKnown;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();
  private final NavigableSet<LocalDate> changes = new TreeSet<>();

  /**
   * A rate as it was recorded.
   *
   * @param from a currency, by its code
   * @param rate what one unit of it is worth in {@code to}, above zero
   */
  public record Rate(String from, String to, LocalDate day, BigDecimal rate) {

    /** What one unit of {@code to} is worth in {@code from}, to 34 digits. */
    BigDecimal reversed() {
      return BigDecimal.ONE.divide(rate, MathContext.DECIMAL128);
    }
  }

  /**
   * @param rates of two of the same pair and day, the later one holds
   */
  public ExchangeRates(Currency reporting, Iterable<Rate> rates) {
    this(reporting, rates, true);
  }

  private ExchangeRates(Currency reporting, Iterable<Rate> rates, boolean areKnown) {
    this.reporting = reporting;
    this.areKnown = areKnown;
    Quotes quotes = new Quotes(rates);
    for (String currency : quotes.currencies()) {
      NavigableMap<LocalDate, BigDecimal> its = quotes.worth(currency, reporting.getCurrencyCode());
      if (!its.isEmpty()) {
        byCurrency.put(currency, its);
        changes.addAll(its.keySet());
      }
    }
  }

  /** Where the facts that serve were made before rates were among them, until others are. */
  static ExchangeRates notYet(Currency reporting) {
    return new ExchangeRates(reporting, List.of(), false);
  }

  public Currency reporting() {
    return reporting;
  }

  /**
   * Empty where the currency has no rate on that day.
   *
   * @throws RefusedException if what rates there are is not known yet
   */
  public Optional<BigDecimal> on(String currency, LocalDate day) {
    if (currency.equals(reporting.getCurrencyCode())) {
      return Optional.of(BigDecimal.ONE);
    }
    if (!areKnown) {
      throw new RefusedException(Refusal.notYet("figure.rebuilding"));
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
