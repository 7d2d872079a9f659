package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.moment;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much of the lead time of runs adds value. */
class ValueFiguresIT {

  private static final String EFFICIENCY = "process-efficiency";
  private static final String DONE = "2025-03-11T12:00";

  private final Company company = new Company();
  private final UUID old = company.id();

  ValueFiguresIT() throws SQLException {}

  private void run(UUID id, String knownAt, String requested, Integer hours) {
    company.run(id, knownAt, moment(requested, "Dock"), moment(DONE, "Dock"), hours);
  }

  @Test
  void isTheSumOfValueAddingTimesOverThatOfLeadTimes() throws SQLException {
    run(company.id(), DONE, "2025-03-10T12:00", 12);
    run(company.id(), DONE, "2025-03-08T12:00", 0);
    run(old, DONE, "2025-01-01T12:00", null);

    Point point = company.later().point(EFFICIENCY);

    assertThat(point.value())
        .as("12 of 24 and 72 hours, not the mean of 0.5 and 0")
        .isEqualTo("0.125");
    assertThat(company.later().point(EFFICIENCY, "team", "Dock").value()).isEqualTo("0.125");
  }

  @Test
  void isUnknownUntilOldRunsAreTold() throws SQLException {
    run(old, DONE, "2025-03-10T12:00", null);
    assertThat(company.later().point(EFFICIENCY).value()).isNull();
    assertThat(company.later().point(EFFICIENCY).reason()).isEqualTo("figure.unrecorded");

    run(old, "2025-06-01T09:00", "2025-03-10T12:00", 6);

    assertThat(company.later().point(EFFICIENCY).value()).isEqualTo("0.25");
    assertThat(company.later().asOf("2025-05-30").point(EFFICIENCY).value()).isNull();
  }
}
