package tandem.analytics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeRatesTest {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

  @TempDir Path folder;

  @Test
  void holdsARateUntilTheNext() throws IOException {
    ExchangeRates rates = rates("date,currency,rate", "2025-03-01,EUR,1.20", "2025-01-01,EUR,1.10");

    assertThat(rates.on("EUR", MARCH.minusDays(1))).contains(new BigDecimal("1.10"));
    assertThat(rates.on("EUR", MARCH)).contains(new BigDecimal("1.20"));
    assertThat(rates.on("EUR", MARCH.plusYears(1))).contains(new BigDecimal("1.20"));
  }

  @Test
  void hasNoRateBeforeTheFirst() throws IOException {
    ExchangeRates rates = rates("date,currency,rate", "2025-03-01,EUR,1.20");

    assertThat(rates.on("EUR", MARCH.minusDays(1))).isEmpty();
    assertThat(rates.on("GBP", MARCH)).isEmpty();
  }

  @Test
  void takesTheReportingCurrencyAsItIs() throws IOException {
    assertThat(rates("date,currency,rate").on("USD", MARCH)).contains(BigDecimal.ONE);
  }

  @Test
  void namesTheDaysOnWhichARateChanges() throws IOException {
    ExchangeRates rates = rates("date,currency,rate", "2025-03-01,EUR,1.20", "2025-03-05,JPY,0.01");

    assertThat(rates.changes(MARCH, MARCH.plusDays(30))).containsExactly(MARCH.plusDays(4));
  }

  @Test
  void writesMinorUnitsByTheDigitsOfTheCurrency() {
    assertThat(ExchangeRates.major(new BigDecimal(1054), "USD")).isEqualTo("10.54");
    assertThat(ExchangeRates.major(new BigDecimal(1054), "JPY")).isEqualTo("1054");
    assertThat(ExchangeRates.major(new BigDecimal(1054), "KWD")).isEqualTo("1.054");
  }

  @Test
  void refusesAFileItCannotReadAndSaysWhere() {
    assertThatThrownBy(() -> rates("date,currency,rate", "2025-03-01,EUR,0"))
        .hasMessageContaining("rates.csv")
        .hasMessageContaining("not positive");
    assertThatThrownBy(() -> rates("date,currency,rate", "2025-03-01,XYZ1,1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rates("day,currency,rate", "2025-03-01,EUR,1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesTwoRatesForOneDay() {
    assertThatThrownBy(
            () -> rates("date,currency,rate", "2025-03-01,EUR,1.20", "2025-03-01,EUR,1.30"))
        .hasMessageContaining("two rates");
  }

  private ExchangeRates rates(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("rates.csv"), List.of(lines));
    return new ExchangeRates(Currency.getInstance("USD"), RatesFile.read(file));
  }
}
