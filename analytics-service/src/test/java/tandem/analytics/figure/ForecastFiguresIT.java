package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.Holder;

/** How near forecasts came, seller by seller and month by month. March has 31 days. */
class ForecastFiguresIT {

  private static final String ACCURACY = "forecast-accuracy";
  private static final String BEFORE = "2025-02-20T09:00";
  private static final String FIRST = "2025-03-01";
  private static final String AFTER = "2025-04-01";

  private final Company company = new Company();
  private final Holder ana = seller("North");
  private final Holder ben = seller("North");
  private final Holder chen = seller("South");
  private final Holder dan = seller("South");
  private final UUID anas = company.id();

  ForecastFiguresIT() throws SQLException {}

  private Holder seller(String team) {
    return new Holder(company.id(), team, null, null, null);
  }

  /** Ana sells 372 of 310, Ben 465 of 620, Dan nothing of 31; Chen sells without a forecast. */
  @BeforeEach
  void sells() {
    company.forecast(anas, ana, "USD", BEFORE, FIRST, AFTER, 10_00L);
    company.forecast(company.id(), ben, "USD", BEFORE, FIRST, AFTER, 20_00L);
    company.forecast(company.id(), dan, "USD", BEFORE, FIRST, AFTER, 1_00L);
    company.dealBy(ana, "2025-03-04T09:00", 300_00);
    company.dealBy(ana, "2025-03-25T09:00", 72_00);
    company.dealBy(ben, "2025-03-10T09:00", 465_00);
    company.dealBy(chen, "2025-03-10T09:00", 1_000_00);
  }

  @Test
  void whatOneSoldTooMuchDoesNotMakeUpForAnother() throws SQLException {
    Point all = company.later().point(ACCURACY);

    assertThat(all.value()).as("1 - (62 + 155 + 31) / 837").isEqualTo("0.7037037037");
    assertThat(all.n()).isEqualTo("3");
    assertThat(all.parts())
        .containsEntry("bias", new BigDecimal("0.1481481481"))
        .containsEntry("committed", new BigDecimal("961.00"))
        .containsEntry("actual", new BigDecimal("837.00"));
    assertThat(company.later().point(ACCURACY, "team", "North").value())
        .as("1 - (62 + 155) / 837")
        .isEqualTo("0.7407407407");
    Point anas = company.later().point(ACCURACY, "person", ana.person().toString());
    assertThat(anas.value()).isEqualTo("0.8333333333");
    assertThat(anas.parts())
        .as("too modest")
        .containsEntry("bias", new BigDecimal("-0.1666666667"));
  }

  @Test
  void whatWasNotSoldHasNoAccuracyAndNoForecastIsNoneOfNothing() throws SQLException {
    Point south = company.later().point(ACCURACY, "team", "South");

    assertThat(south.value()).isNull();
    assertThat(south.reason()).isEqualTo("figure.nothing");
    assertThat(south.parts())
        .as("of Chen nothing counts")
        .containsEntry("actual", new BigDecimal("0.00"))
        .containsEntry("committed", new BigDecimal("31.00"))
        .doesNotContainKey("bias");
    assertThat(company.later().from("2025-01-01", "2025-02-01").point(ACCURACY).reason())
        .isEqualTo("figure.unrecorded");
  }

  /** Forecast 280 for February and 310 for March, sold 0 and 590: the sum would be right. */
  @Test
  void oneMonthDoesNotMakeUpForAnother() throws SQLException {
    Holder eva = seller("West");
    company.forecast(company.id(), eva, "USD", "2025-01-20T09:00", "2025-02-01", AFTER, 10_00L);
    company.dealBy(eva, "2025-03-20T09:00", 590_00);

    Point both =
        company
            .later()
            .from("2025-02-01", AFTER)
            .point(ACCURACY, "person", eva.person().toString());

    assertThat(both.value()).as("1 - (280 + 280) / 590").isEqualTo("0.0508474576");
    assertThat(both.parts()).containsEntry("bias", new BigDecimal("0"));
  }

  @Test
  void aPartOfAMonthIsHeldAgainstItsPartOfTheForecast() throws SQLException {
    String person = ana.person().toString();
    Point half = company.later().from(FIRST, "2025-03-16").point(ACCURACY, "person", person);
    Point now = company.at(at("2025-03-05T12:00")).point(ACCURACY, "person", person);

    assertThat(half.value()).as("1 - 150 / 300").isEqualTo("0.5");
    assertThat(now.parts()).as("five days").containsEntry("committed", new BigDecimal("50.00"));
  }

  @Test
  void whatJudgesIsAnsweredAsItWasKnown() throws SQLException {
    company.forecast(anas, ana, "USD", "2025-05-10T09:00", FIRST, AFTER, null);
    company.forecast(company.id(), ana, "USD", "2025-05-10T09:00", FIRST, AFTER, 12_00L);

    String person = ana.person().toString();
    assertThat(company.later().point(ACCURACY, "person", person).value()).isEqualTo("1");
    assertThat(company.later().asOf("2025-05-09").point(ACCURACY, "person", person).value())
        .isEqualTo("0.8333333333");
  }

  /** 14 days at 1.10 and 17 at 1.20. */
  @Test
  void isConvertedBeforeItIsCompared() throws SQLException {
    Holder eva = seller("West");
    Holder fay = seller("East");
    company.forecast(company.id(), eva, "EUR", BEFORE, FIRST, AFTER, 1_00L);
    company.forecast(company.id(), fay, "GBP", BEFORE, FIRST, AFTER, 1_00L);
    company.dealBy(eva, "2025-03-20T09:00", 35_80);
    company.dealBy(fay, "2025-03-20T09:00", 31_00);

    assertThat(company.later().point(ACCURACY, "team", "West").value()).isEqualTo("1");
    Point east = company.later().point(ACCURACY, "team", "East");
    assertThat(east.withoutRate()).as("for pounds there is no rate").isEqualTo("GBP");
    assertThat(east.apart().getFirst().parts()).containsEntry("committed", new BigDecimal("31.00"));
  }

  @Test
  void isTheSameFromTheFactsAndTheEventsAreThoseOfCellsThatCount() throws SQLException {
    assertThat(company.later().events(ACCURACY))
        .filteredOn(item -> item.kind().equals("deal"))
        .hasSize(3)
        .allSatisfy(item -> assertThat(item.value()).isNull())
        .noneMatch(item -> chen.person().toString().equals(item.key().get("person")));
    company.forgetRollups();

    assertThat(company.later().point(ACCURACY).value()).isEqualTo("0.7037037037");
  }
}
