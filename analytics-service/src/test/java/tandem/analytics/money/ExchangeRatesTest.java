package tandem.analytics.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

  @Test
  void holdsARateUntilTheNext() {
    ExchangeRates rates = rates("2025-03-01 EUR USD 1.20", "2025-01-01 EUR USD 1.10");

    assertThat(rates.on("EUR", MARCH.minusDays(1))).contains(new BigDecimal("1.10"));
    assertThat(rates.on("EUR", MARCH)).contains(new BigDecimal("1.20"));
    assertThat(rates.on("EUR", MARCH.plusYears(1))).contains(new BigDecimal("1.20"));
  }

  @Test
  void hasNoRateBeforeTheFirst() {
    ExchangeRates rates = rates("2025-03-01 EUR USD 1.20");

    assertThat(rates.on("EUR", MARCH.minusDays(1))).isEmpty();
    assertThat(rates.on("GBP", MARCH)).isEmpty();
  }

  @Test
  void takesTheReportingCurrencyAsItIs() {
    assertThat(rates().on("USD", MARCH)).contains(BigDecimal.ONE);
  }

  @Test
  void takesTheReverseOfARate() {
    ExchangeRates rates = rates("2025-03-01 USD EUR 0.8", "2025-03-10 USD JPY 150");

    assertThat(rates.on("EUR", MARCH).orElseThrow()).isEqualByComparingTo("1.25");
    assertThat(rates.on("JPY", MARCH.plusDays(9)).orElseThrow())
        .as("to 34 digits")
        .isEqualByComparingTo("0.006666666666666666666666666666666667");
  }

  @Test
  void takesTheNewestOfAPairAndOfADayItsOwn() {
    ExchangeRates rates =
        rates(
            "2025-03-01 EUR USD 1.20",
            "2025-03-05 USD EUR 0.8",
            "2025-03-09 USD EUR 0.5",
            "2025-03-09 EUR USD 1.30");

    assertThat(rates.on("EUR", MARCH).orElseThrow()).isEqualByComparingTo("1.20");
    assertThat(rates.on("EUR", MARCH.plusDays(4)).orElseThrow()).isEqualByComparingTo("1.25");
    assertThat(rates.on("EUR", MARCH.plusDays(8)).orElseThrow()).isEqualByComparingTo("1.30");
  }

  @Test
  void goesThroughAThirdCurrencyWhereThePairHasNoRateYet() {
    ExchangeRates rates =
        rates(
            "2025-03-01 EUR USD 1.20",
            "2025-03-03 EUR GBP 0.8",
            "2025-03-05 EUR USD 1.28",
            "2025-03-09 GBP USD 1.55",
            "2025-03-12 EUR GBP 0.5");

    assertThat(rates.on("GBP", MARCH)).as("one of the two is missing").isEmpty();
    assertThat(rates.on("GBP", MARCH.plusDays(2)).orElseThrow()).isEqualByComparingTo("1.5");
    assertThat(rates.on("GBP", MARCH.plusDays(4)).orElseThrow()).isEqualByComparingTo("1.6");
    assertThat(rates.on("GBP", MARCH.plusDays(8)).orElseThrow()).isEqualByComparingTo("1.55");
    assertThat(rates.on("GBP", MARCH.plusDays(11)).orElseThrow())
        .as("its own from then on")
        .isEqualByComparingTo("1.55");
    assertThat(rates.changeWithinMonths("GBP", MARCH.plusDays(8), MARCH.plusDays(30))).isFalse();
  }

  @Test
  void goesThroughTheThirdCurrencyWithTheNewestRates() {
    ExchangeRates rates =
        rates(
            "2025-03-01 GBP CHF 1.1",
            "2025-03-01 CHF USD 1.0",
            "2025-03-02 GBP EUR 1.2",
            "2025-03-08 EUR USD 1.0",
            "2025-03-09 GBP CHF 1.3");

    assertThat(rates.on("GBP", MARCH).orElseThrow()).isEqualByComparingTo("1.1");
    assertThat(rates.on("GBP", MARCH.plusDays(7)).orElseThrow())
        .as("the older is of 2 March, and of the francs of 1 March")
        .isEqualByComparingTo("1.2");
    assertThat(rates.on("GBP", MARCH.plusDays(8)).orElseThrow()).isEqualByComparingTo("1.2");
  }

  @Test
  void goesThroughNoMoreThanOne() {
    assertThat(
            rates("2025-03-01 GBP CHF 1.1", "2025-03-01 CHF EUR 1.0", "2025-03-01 EUR USD 1.0")
                .on("GBP", MARCH))
        .isEmpty();
  }

  @Test
  void namesTheDaysOnWhichARateChanges() {
    ExchangeRates rates =
        rates("2025-03-01 EUR USD 1.20", "2025-03-05 JPY USD 0.01", "2025-03-07 SEK NOK 1.01");

    assertThat(rates.changes(MARCH, MARCH.plusDays(30))).containsExactly(MARCH.plusDays(4));
  }

  @Test
  void writesMinorUnitsByTheDigitsOfTheCurrency() {
    assertThat(ExchangeRates.major(new BigDecimal(1054), "USD")).isEqualTo("10.54");
    assertThat(ExchangeRates.major(new BigDecimal(1054), "JPY")).isEqualTo("1054");
    assertThat(ExchangeRates.major(new BigDecimal(1054), "KWD")).isEqualTo("1.054");
  }

  /** For figures in dollars; each as {@code day from to rate}. */
  private static ExchangeRates rates(String... rates) {
    return new ExchangeRates(
        Currency.getInstance("USD"), Stream.of(rates).map(ExchangeRatesTest::rate).toList());
  }

  private static ExchangeRates.Rate rate(String words) {
    String[] each = words.split(" ", 4);
    return new ExchangeRates.Rate(
        each[1], each[2], LocalDate.parse(each[0]), new BigDecimal(each[3]));
  }
}
