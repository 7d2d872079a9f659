package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The traps of docs/metrics, each of which gives a plausible figure that is wrong. */
class FormulaTrapsTest {

  private static final int WHOLE = 1_000_000;

  @Test
  void aWinRateLeavesOpenOpportunitiesOut() {
    Point point =
        point(
            "win-rate",
            count("opportunity.opened", 10),
            count("opportunity.won", 3),
            count("opportunity.lost", 2));

    assertThat(point.value()).isEqualTo("0.6");
    assertThat(point.n()).isEqualTo("5");
    assertThat(point.parts()).containsEntry("won", new BigDecimal(3));
  }

  @Test
  void aSplitDealIsCountedByItsShares() {
    Point point =
        point(
            "average-deal-size",
            money("deal.gross", 600_000, "USD", 60_00),
            money("deal.gross", WHOLE, "USD", 20_00));

    assertThat(point.n()).isEqualTo("1.6");
    assertThat(point.value()).isEqualTo("50.00");
  }

  @Test
  void theRateOfAllIsNotTheMeanOfTheTeamsRates() {
    Slice[] north = {count("opportunity.won", 1), count("opportunity.lost", 0)};
    Slice[] south = {count("opportunity.won", 1), count("opportunity.lost", 3)};

    assertThat(point("win-rate", north).value()).isEqualTo("1");
    assertThat(point("win-rate", south).value()).isEqualTo("0.25");
    assertThat(point("win-rate", north[0], north[1], south[0], south[1]).value()).isEqualTo("0.4");
  }

  @Test
  void aCycleIsOfTheSameRunAndThroughputIsAMetricOfItsOwn() {
    Point throughput = point("throughput", count("run.completed", 31));

    assertThat(throughput.value()).isEqualTo("1");
    assertThat(throughput.mean()).isNull();
  }

  @Test
  void aRatioOverNothingHasNoValueButAReason() {
    Point point = point("win-rate");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.nothing");
    assertThat(point.n()).isEqualTo("0");
  }

  @Test
  void aSumOfNothingIsZero() {
    assertThat(point("revenue").value()).isEqualTo("0.00");
  }

  @Test
  void grossRefundsAndCancellationsAreToldApart() {
    Point point =
        point(
            "revenue",
            money("deal.gross", WHOLE, "USD", 100_00),
            money("deal.refunded", 0, "USD", 30_00),
            money("deal.cancelled", WHOLE, "USD", 50_00));

    assertThat(point.value()).isEqualTo("20.00");
    assertThat(point.parts())
        .containsEntry("gross", new BigDecimal("100.00"))
        .containsEntry("refunds", new BigDecimal("30.00"))
        .containsEntry("cancellations", new BigDecimal("50.00"));
    assertThat(point.n()).isEqualTo("1");
  }

  /** (actual − budget) ÷ budget, everywhere. */
  @Test
  void whoSpendsMoreThanTheBudgetIsAboveZero() {
    Slice budget = money("budget.due", 31, "USD", 100_00);

    assertThat(point("budget-variance", money("cost.spent", 2, "USD", 120_00), budget).value())
        .isEqualTo("0.2");
    assertThat(point("budget-variance", money("cost.spent", 2, "USD", 80_00), budget).value())
        .isEqualTo("-0.2");
    assertThat(point("budget-variance", money("cost.spent", 2, "USD", 100_00), budget).value())
        .isEqualTo("0");
    assertThat(point("budget-variance", money("cost.spent", 2, "USD", 80_00), budget).n())
        .as("costs")
        .isEqualTo("2");
    assertThat(point("budget-variance", money("cost.spent", 2, "USD", 80_00)).value()).isNull();
  }

  @Test
  void moneyIsConvertedByTheRateOfItsDay() {
    Point point =
        point(
            "revenue",
            money("deal.gross", WHOLE, "EUR", 100_00),
            on(Shipped.MARCH.plusDays(20), money("deal.gross", WHOLE, "EUR", 100_00)));

    assertThat(point.value()).isEqualTo("230.00");
  }

  /** 0.055 twice; rounded before they are added they would be 0.12. */
  @Test
  void moneyIsRoundedOnce() {
    Point point =
        point(
            "revenue", money("deal.gross", WHOLE, "EUR", 5), money("deal.gross", WHOLE, "EUR", 5));

    assertThat(point.value()).isEqualTo("0.11");
  }

  @Test
  void anAmountWithoutARateStandsApartWithItsCount() {
    Point point =
        point(
            "average-deal-size",
            money("deal.gross", WHOLE, "USD", 40_00),
            money("deal.gross", 2 * WHOLE, "GBP", 300_00));

    assertThat(point.value()).isEqualTo("40.00");
    assertThat(point.n()).isEqualTo("1");
    assertThat(point.apart()).hasSize(1);
    assertThat(point.apart().getFirst().currency()).isEqualTo("GBP");
    assertThat(point.apart().getFirst().value()).isEqualTo("150.00");
    assertThat(point.apart().getFirst().n()).isEqualTo("2");
  }

  private static Point point(String metric, Slice... slices) {
    Amounts amounts = new Amounts();
    for (Slice slice : slices) {
      amounts.add(Shipped.CATALOGUE.measures().get(slice.measure()), slice, Shipped.rates());
    }
    PointBuilder builder =
        new PointBuilder(
            Shipped.metric(metric),
            Shipped.metric(metric).shows(),
            Shipped.CATALOGUE,
            "USD",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1),
            0,
            (code, arguments) -> code);
    return builder.point(
        new Period(Shipped.MARCH, Shipped.MARCH.plusMonths(1)),
        new Ingredients(amounts, Map.of(), Map.of(), null, null),
        Goals.NO_GOAL);
  }

  private static Slice count(String measure, long count) {
    return new Slice(
        measure, Shipped.MARCH, List.of(), "", BigDecimal.valueOf(count), BigDecimal.ZERO);
  }

  private static Slice money(String measure, long count, String currency, long minor) {
    return new Slice(
        measure,
        Shipped.MARCH,
        List.of(),
        currency,
        BigDecimal.valueOf(count),
        BigDecimal.valueOf(minor));
  }

  private static Slice on(LocalDate day, Slice slice) {
    return new Slice(
        slice.measure(), day, slice.key(), slice.currency(), slice.count(), slice.sum());
  }
}
