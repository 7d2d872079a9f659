package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;
import static tandem.analytics.figure.Company.opened;
import static tandem.analytics.figure.Company.responded;
import static tandem.analytics.figure.Company.team;
import static tandem.analytics.figure.Company.withBacklog;
import static tandem.analytics.figure.Company.withResolutions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.operations.CaseFacts.Resolution;
import tandem.events.operations.Flow;

/** What was never recorded is not zero. */
class NeverRecordedIT {

  private static final String NOON = "2025-03-10T12:00";
  private static final long HOUR = 3_600_000;

  private final Company company = new Company();

  NeverRecordedIT() throws SQLException {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revenue",
        "throughput",
        "backlog",
        "early-case-rate",
        "rework-rate",
        "cost-per-case",
        "cost-per-unit",
        "budget-variance"
      })
  void nothingIsNoFigureWhereNothingIsRecorded(String metric) throws SQLException {
    assertUnknown(company.later().point(metric));
  }

  @Test
  void noCaseFollowsADealWhereNoCaseIsRecorded() throws SQLException {
    UUID customer = company.id();
    company.deal(customer, "2025-03-03T09:00", "North", 100, 1_000_000);

    assertUnknown(company.later().point("early-case-rate"));
    assertUnknown(company.later().point("early-case-rate", "team", "North"));

    company.serviceCase(NOON, opened(company.id(), moment(NOON, "Care")));

    assertThat(company.later().point("early-case-rate").value()).isEqualTo("0");
    assertThat(company.later().point("early-case-rate", "team", "North").value()).isEqualTo("0");
  }

  @Test
  void aResolutionIsNoFirstResponseWhereNoReplyIsKept() throws SQLException {
    company.serviceCase(NOON, responded(moment(NOON, "North"), 5 * HOUR, 5 * HOUR));
    company.serviceCase(NOON, withResolutions(Resolution.of(at(NOON), team("North"), 1, 1, null)));

    assertUnknown(company.later().point("first-response-time"));
    assertUnknown(company.later().point("first-contact-resolution"));

    company.serviceCase(NOON, responded(moment(NOON, "South"), HOUR, 3 * HOUR));

    assertThat(company.later().point("first-response-time").n()).isEqualTo("2");
    assertThat(company.later().point("first-contact-resolution").value()).isEqualTo("1");
  }

  @Test
  void casesThatNobodyPaidForAreNotFreeOfCharge() throws SQLException {
    company.closedCase("operations", moment(NOON, "Care"));

    assertUnknown(company.later().point("cost-per-case"));
    assertUnknown(company.later().point("cost-per-case", "team", "Care"));
  }

  @Test
  void aTimeBeforeTheFirstRecordIsNotKnown() throws SQLException {
    company.serviceCase(
        NOON,
        withBacklog(moment(NOON, "North"), new Flow(at(NOON), null, "North", null, null, null, 1)));

    assertThat(company.later().point("backlog").value()).isEqualTo("1");
    assertUnknown(company.later().from("2025-02-01", "2025-03-01").point("backlog"));
    assertUnknown(company.later().asOf("2025-03-09").point("backlog"));
  }

  @Test
  void isToldWhileTheRollupsAreOfAnotherCatalogue() throws SQLException {
    company.deal(company.id(), "2025-03-03T09:00", "North", 100, 1_000_000);
    company.forgetRollups();

    assertUnknown(company.later().point("early-case-rate"));
    assertThat(company.later().point("revenue").value()).isEqualTo("1.00");
  }

  private static void assertUnknown(Point point) {
    assertThat(point.value()).isNull();
    assertThat(point.n()).isEqualTo(BigDecimal.ZERO);
    assertThat(point.reason()).isEqualTo("figure.unrecorded");
  }
}
