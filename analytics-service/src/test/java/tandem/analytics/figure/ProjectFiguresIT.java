package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects that were due in March, by the baseline that they had when they started. */
class ProjectFiguresIT {

  private static final String ON_TIME = "on-time-delivery";
  private static final String QUALITY = "project-quality";
  private static final String STARTED = "2025-02-03T09:00";

  private final Company company = new Company();
  private final UUID late = company.id();

  ProjectFiguresIT() throws SQLException {}

  /** One is delivered in time, one late, one is still open, and one is due on the 25th. */
  @BeforeEach
  void runs() {
    delivered(company.id(), "2025-03-05T23:59", "2025-03-04T10:00", 80);
    delivered(late, "2025-03-10T23:59", "2025-03-12T10:00", 61);
    company.project(company.id(), STARTED, moment("2025-03-15T23:59", "Desk"), null, null);
    company.project(company.id(), STARTED, moment("2025-03-25T23:59", "Desk"), null, null);
  }

  private void delivered(UUID id, String due, String at, Integer score) {
    company.project(id, at, moment(due, "Desk"), moment(at, "Desk"), score);
  }

  @Test
  void whatIsOpenAndOverdueIsLateAndWhatIsDueLaterIsNotCountedYet() throws SQLException {
    Point now = company.at(at("2025-03-20T12:00")).point(ON_TIME, "team", "Desk");

    assertThat(now.value()).isEqualTo("0.3333333333");
    assertThat(now.parts())
        .containsEntry("onTime", BigDecimal.ONE)
        .containsEntry("due", new BigDecimal("3"));
    assertThat(company.later().point(ON_TIME).value()).as("all four").isEqualTo("0.25");
  }

  @Test
  void aDeliveryThatIsTakenBackIsNoneFromItsDayOn() throws SQLException {
    company.project(late, "2025-05-10T09:00", moment("2025-03-10T23:59", "Desk"), null, null);

    assertThat(company.later().point(QUALITY).value()).isEqualTo("80");
    assertThat(company.later().asOf("2025-05-09").point(QUALITY).value()).isEqualTo("70.5");
  }

  @Test
  void whatNobodyHasJudgedIsNotOfNoQuality() throws SQLException {
    delivered(company.id(), "2025-03-28T23:59", "2025-03-27T10:00", null);

    assertThat(company.later().point(QUALITY).value()).isEqualTo("70.5");
    assertThat(company.later().point(QUALITY).parts())
        .containsEntry("delivered", new BigDecimal("3"));
    assertThat(company.later().point(ON_TIME).value()).isEqualTo("0.4");
  }

  @Test
  void isTheSameFromTheFacts() throws SQLException {
    company.forgetRollups();

    assertThat(company.later().point(ON_TIME).value()).isEqualTo("0.25");
    assertThat(company.later().point(QUALITY).value()).isEqualTo("70.5");
  }
}
