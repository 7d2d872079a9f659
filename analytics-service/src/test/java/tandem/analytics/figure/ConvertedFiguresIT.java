package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.acts.RefusedException;
import tandem.analytics.money.ExchangeRates;

/**
 * Figures of money by rates that are recorded, in dollars. Each is asked before and after a rate
 * changes, of what keeps answers.
 */
class ConvertedFiguresIT {

  private static final String REVENUE = "revenue";
  private static final String MARCH = "2025-03-01T09:00";
  private static final String MAY = "2025-05-10T09:00";

  private final Company company = new Company();
  private final UUID first = company.id();
  private final UUID second = company.id();

  ConvertedFiguresIT() throws SQLException {}

  /**
   * A hundred francs on 10 and on 25 March; a franc is worth 1.10 from 1 March, and 1.20 from 15.
   */
  @BeforeEach
  void sellsForFrancs() {
    company.dealIn("CHF", null, "2025-03-10T12:00", "North", 100_00, 1_000_000);
    company.dealIn("CHF", null, "2025-03-25T12:00", "North", 100_00, 1_000_000);
    company.rate(first, MARCH, rate("CHF", "USD", "2025-03-01", "1.10"), true);
    company.rate(second, MARCH, rate("CHF", "USD", "2025-03-15", "1.20"), true);
  }

  private static ExchangeRates.Rate rate(String from, String to, String day, String rate) {
    return new ExchangeRates.Rate(from, to, LocalDate.parse(day), new BigDecimal(rate));
  }

  private void assertRevenue(String value) throws SQLException {
    assertThat(company.later().point(REVENUE).value()).isEqualTo(value);
    assertThat(company.later().point(REVENUE).value()).as("kept").isEqualTo(value);
    assertThat(company.later().point(REVENUE, "team", "North").value()).isEqualTo(value);
  }

  @Test
  void aCorrectedRateChangesTheFigureAtOnceAndNotWhatWasKnown() throws SQLException {
    assertRevenue("230.00");

    company.rate(second, MAY, rate("CHF", "USD", "2025-03-15", "1.30"), true);

    assertRevenue("240.00");
    assertThat(company.later().asOf("2025-05-09").point(REVENUE).value()).isEqualTo("230.00");
    assertThat(company.later().asOf("2025-05-10").point(REVENUE).value()).isEqualTo("240.00");
  }

  @Test
  void aRateThatHoldsFromAnotherDayMovesWhatIsConvertedByIt() throws SQLException {
    assertRevenue("230.00");

    company.rate(second, MAY, rate("CHF", "USD", "2025-03-26", "1.20"), true);

    assertRevenue("220.00");
    company.rate(second, MAY, rate("CHF", "USD", "2025-03-02", "1.20"), true);

    assertRevenue("240.00");
  }

  @Test
  void withoutARateItStandsApart() throws SQLException {
    company.dealIn("GBP", null, "2025-03-10T12:00", "North", 50_00, 1_000_000);
    Point point = company.later().point(REVENUE);

    assertThat(point.value()).isEqualTo("230.00");
    assertThat(point.apart()).extracting(Point.Apart::currency).containsExactly("GBP");
    UUID pounds = company.id();
    company.rate(pounds, MAY, rate("GBP", "USD", "2025-01-01", "1.5"), true);
    assertRevenue("305.00");
    assertThat(company.later().asOf("2025-05-09").point(REVENUE).apart()).hasSize(1);

    company.rate(pounds, MAY, rate("GBP", "USD", "2025-01-01", "1.5"), false);
    assertRevenue("230.00");
  }

  @Test
  void aRateOfDollarsAndOneThroughEurosConvert() throws SQLException {
    company.dealIn("GBP", null, "2025-03-10T12:00", "North", 50_00, 1_000_000);
    company.dealIn("SEK", null, "2025-03-10T12:00", "North", 100_00, 1_000_000);

    company.rate(company.id(), MARCH, rate("USD", "GBP", "2025-01-01", "0.8"), true);
    company.rate(company.id(), MARCH, rate("EUR", "SEK", "2025-01-01", "10"), true);

    assertRevenue("303.50"); // 230 + 50 / 0.8 + 100 / 10 × 1.10
    company.forgetRollups();
    assertRevenue("303.50");
  }

  @Test
  void targetsAreConvertedByTheSameRates() throws SQLException {
    company.targetIn("CHF", "North", "2025-02-10T09:00", "2025-03-01", "2025-04-01", "100");
    assertThat(quota(company.later())).isEqualTo("2.0909090909"); // 230 of 110

    company.rate(first, MAY, rate("CHF", "USD", "2025-03-01", "1.15"), true);

    assertThat(quota(company.later())).isEqualTo("2.0434782609"); // 235 of 115
    assertThat(quota(company.later().asOf("2025-05-09"))).isEqualTo("2.0909090909");
  }

  private static BigDecimal quota(Company.Asking asking) throws SQLException {
    return asking.point("quota-attainment", "team", "North").value();
  }

  /** Of an upgrade: the figure would leave out what it cannot convert, and changes once it can. */
  @Test
  void isNotToldWhileTheFactsAreOlderThanRates() throws SQLException {
    company.forgetRates();

    assertThatThrownBy(() -> company.later().point(REVENUE))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("figure.rebuilding"));
    assertThat(company.later().from("2025-04-01", "2025-05-01").point(REVENUE).value())
        .as("nothing to convert")
        .isEqualTo("0.00");
  }

  @Test
  void aRateThatWasSetAsideIsMissing() throws SQLException {
    assertThat(company.later().lacking("exchange-rate", 2).point(REVENUE).lacksEvents())
        .isEqualTo(2L);
    assertThat(company.later().lacking("exchange-rate", 2).point("win-rate").lacksEvents())
        .isNull();
  }
}
