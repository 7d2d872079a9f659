package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What became of leads, and how soon they were answered. */
class LeadFiguresIT {

  private static final String CONVERSION = "lead-conversion";
  private static final String RESPONSE = "lead-response-time";
  private static final Duration WINDOW = Duration.ofDays(30);

  private final Company company = new Company();

  LeadFiguresIT() throws SQLException {}

  private UUID captured(String source, String at, String team, Duration convertedAfter) {
    UUID lead = company.id();
    company.lead(lead, source, at, moment(at, team), null);
    if (convertedAfter != null) {
      company.lead(lead, source, "2025-05-20T09:00", moment(at, team), convertedAfter);
    }
    return lead;
  }

  @Test
  void aLeadCountsOnTheDayItWasCapturedIfItWasConvertedInTime() throws SQLException {
    captured("web", "2025-03-03T09:00", "North", WINDOW);
    captured("web", "2025-03-04T09:00", "North", WINDOW.plusMillis(1));
    captured("web", "2025-03-05T09:00", "South", null);
    captured("referral", "2025-03-06T09:00", "South", Duration.ofDays(2));
    captured("web", "2025-02-03T09:00", "North", Duration.ofDays(40));

    Point point = company.later().point(CONVERSION);

    assertThat(point.value()).isEqualTo("0.5");
    assertThat(point.parts())
        .containsEntry("converted", new BigDecimal(2))
        .containsEntry("captured", new BigDecimal(4));
    assertThat(company.later().point(CONVERSION, "source", "web").n()).isEqualTo("3");
    assertThat(company.later().point(CONVERSION, "source", "referral").value()).isEqualTo("1");
    assertThat(company.later().point(CONVERSION, "team", "South").value()).isEqualTo("0.5");
    company.forgetRollups();
    assertThat(company.later().point(CONVERSION).value()).isEqualTo("0.5");
  }

  /** One of two was converted, but of the second nobody can know yet. */
  @Test
  void onlyCohortsCountWhoseWindowHasPassed() throws SQLException {
    captured("web", "2025-03-05T09:00", "North", null);
    UUID soon = company.id();
    company.lead(
        soon, "web", "2025-03-21T09:00", moment("2025-03-20T09:00", "North"), Duration.ofHours(2));

    Series series = company.at(at("2025-04-10T08:00")).series(CONVERSION);

    Point point = series.series().getFirst().points().getFirst();
    assertThat(point.value()).isEqualTo("0");
    assertThat(point.n()).isEqualTo("1");
    assertThat(point.complete()).isFalse();
    assertThat(series.leftOut().from()).isEqualTo("2025-03-11");
    assertThat(series.leftOut().windowDays()).isEqualTo(30);
    assertThat(company.later().point(CONVERSION).value()).isEqualTo("0.5");
  }

  @Test
  void aReopenedLeadWasNotConverted() throws SQLException {
    UUID lead = captured("web", "2025-03-03T09:00", "North", Duration.ofDays(3));
    company.lead(lead, "web", "2025-06-01T09:00", moment("2025-03-03T09:00", "North"), null);

    assertThat(company.later().point(CONVERSION).value()).isEqualTo("0");
    assertThat(company.later().asOf("2025-05-31").point(CONVERSION).value()).isEqualTo("1");
  }

  @Test
  void withoutALeadThereIsNoConversion() throws SQLException {
    Point point = company.later().point(CONVERSION);

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.nothing");
  }

  @Test
  void anAnswerCountsOnItsDayAsTheMedianOfMinutes() throws SQLException {
    company.respondedLead("web", moment("2025-03-03T09:00", "North"), Duration.ofMinutes(10));
    company.respondedLead("web", moment("2025-03-04T09:00", "North"), Duration.ofMinutes(30));
    company.respondedLead("phone", moment("2025-03-05T09:00", "South"), Duration.ofMinutes(620));
    captured("web", "2025-03-06T09:00", "South", null);

    Point point = company.later().point(RESPONSE);

    assertThat(point.value()).isBetween(new BigDecimal("29.7"), new BigDecimal("30.3"));
    assertThat(point.n()).isEqualTo("3");
    assertThat(point.mean()).isEqualTo("220");
    assertThat(company.later().point(RESPONSE, "source", "phone").n()).isEqualTo("1");
  }
}
