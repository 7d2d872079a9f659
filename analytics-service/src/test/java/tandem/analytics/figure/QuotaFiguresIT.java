package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revenue against the targets in force. */
class QuotaFiguresIT {

  private final Company company = new Company();

  QuotaFiguresIT() throws SQLException {}

  @Test
  void isRevenueOverTheTargetKnownBefore() throws SQLException {
    company.target("North", "2025-02-20T09:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);

    Point point = company.later().point("quota-attainment", "team", "North");

    assertThat(point.value()).isEqualTo("0.75");
    assertThat(point.n()).isEqualTo("1");
    assertThat(point.parts())
        .containsEntry("revenue", new BigDecimal("750.00"))
        .containsEntry("target", new BigDecimal("1000.00"));
  }

  @Test
  void isReadFromTheFactsWhileTheRollupsAreOfAnotherCatalogue() throws SQLException {
    company.target("North", "2025-02-20T09:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);
    company.forgetRollups();

    assertThat(company.later().point("quota-attainment", "team", "North").value())
        .isEqualTo("0.75");
  }

  @Test
  void whoSoldNothingReachedNothing() throws SQLException {
    company.target("North", "2025-02-20T09:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "South", 750_00, 1_000_000);

    assertThat(company.later().point("quota-attainment", "team", "North").value()).isEqualTo("0");
  }

  @Test
  void aTargetThatCameTooLateIsNoneAndSaysSo() throws SQLException {
    company.target("North", "2025-03-01T00:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);

    Point point = company.later().point("quota-attainment", "team", "North");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.target-late");
    assertThat(point.parts()).containsOnlyKeys("revenue");
  }

  @Test
  void aTargetThatWasSaidAfterwardsToHaveBeenKnownCountsAndTheFigureSaysSo() throws SQLException {
    company.target("North", "2025-05-01T00:00", "2025-02-20", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);

    Point point = company.later().point("quota-attainment", "team", "North");

    assertThat(point.value()).isEqualTo("0.75");
    assertThat(point.backfilled()).isTrue();
    assertThat(company.later().asOf("2025-04-20").series("quota-attainment", "team").series())
        .as("before it was said")
        .allMatch(line -> line.points().getFirst().value() == null);
  }

  @Test
  void aTargetThatWasNotKnownThenIsNotKnownAsOfThen() throws SQLException {
    company.target("North", "2025-02-20T09:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);

    assertThat(
            company.later().asOf("2025-03-05").point("quota-attainment", "team", "North").value())
        .as("750 of what is due on 3 of 21 working days")
        .isEqualTo("5.25");
    assertThat(company.later().asOf("2025-02-10").series("quota-attainment", "team").series())
        .isEmpty();
  }

  @Test
  void theFunctionsTargetIsNotTheTeams() throws SQLException {
    company.target("North", "2025-02-20T09:00", "2025-03-01", "2025-04-01", "1000");
    company.deal(null, "2025-03-03T09:00", "North", 750_00, 1_000_000);

    assertThat(company.later().point("quota-attainment").reason()).isEqualTo("figure.no-target");
  }

  @Test
  void aPartOfTheTargetsTimeIsTakenByItsWorkingDays() throws SQLException {
    company.target("North", "2024-12-20T09:00", "2025-01-01", "2025-04-01", "6400");
    company.deal(null, "2025-03-03T09:00", "North", 1050_00, 1_000_000);

    Point march = company.later().point("quota-attainment", "team", "North");

    assertThat(march.parts().get("target")).as("21 of 64 working days").isEqualTo("2100.00");
    assertThat(march.value()).isEqualTo("0.5");
  }

  @Test
  void aFigureSaysHowManyEventsItLacksAndIsNotComplete() throws SQLException {
    company.deal(null, "2025-03-10T12:00", "North", 500_00, 1_000_000);
    Company.Asking asking = company.later().lacking("deal", 2);

    Point point = asking.point("revenue");
    assertThat(point.complete()).isFalse();
    assertThat(point.over()).isTrue();
    assertThat(point.lacksEvents()).isEqualTo(2);
    assertThat(asking.series("revenue").lacks()).isEqualTo(new Series.Lacks(2, "figure.lacks"));
    assertThat(asking.evidence("revenue").lacksEvents()).isEqualTo(2);
    assertThat(asking.evidence("revenue").complete()).isFalse();
    assertThat(company.later().point("revenue").complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "revenue, deal, true",
    "revenue, case, false",
    "early-case-rate, case, true",
    "handoff-lag, deal, true",
    "handoff-lag, process-run, true",
    "quota-attainment, target, true",
    "win-rate, opportunity, true",
    "win-rate, target, false",
  })
  void aFigureLacksWhatWasSetAsideOfTheKindsItRestsOn(String metric, String kind, boolean lacks)
      throws SQLException {
    assertThat(company.later().lacking(kind, 1).point(metric).complete()).isEqualTo(!lacks);
  }
}
