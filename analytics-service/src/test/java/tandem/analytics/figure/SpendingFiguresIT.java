package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.moment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was spent, for each piece of work. */
class SpendingFiguresIT {

  private static final String DAY = "2025-03-10T00:00";

  private final Company company = new Company();

  SpendingFiguresIT() throws SQLException {}

  @BeforeEach
  void closesCases() {
    company.closedCase("operations", moment("2025-03-05T12:00", "Care"));
    company.closedCase("operations", moment("2025-03-06T12:00", "Care"));
    company.closedCase("operations", moment("2025-03-07T12:00", "Desk"));
    company.closedCase("sales", moment("2025-03-07T12:00", "North"));
  }

  @Test
  void aCaseCostsWhatOperationsSpentOnService() throws SQLException {
    company.cost("operations", "service", 100_00, DAY, moment(DAY, "Care"));
    company.cost("operations", "service", 50_00, DAY, moment(DAY, "Desk"));
    company.cost("operations", "personnel", 700_00, DAY, moment(DAY, "Desk"));
    company.cost("sales", "service", 900_00, DAY, moment(DAY, "North"));

    Point point = company.later().point("cost-per-case");

    assertThat(point.value()).isEqualTo("50.00");
    assertThat(point.n()).isEqualTo("3");
    assertThat(point.parts())
        .containsEntry("cost", new BigDecimal("150.00"))
        .containsEntry("closed", new BigDecimal(3));
    assertThat(company.later().point("cost-per-case", "team", "Care").value()).isEqualTo("50.00");
    assertThat(company.later().point("cost-per-case", "team", "Desk").value()).isEqualTo("50.00");
    assertThat(company.later().events("cost-per-case")).hasSize(5);
  }

  @Test
  void aUnitCostsWhatOperationsSpentOnProcesses() throws SQLException {
    company.completedRun(moment("2025-03-05T12:00", "Dock"));
    company.completedRun(moment("2025-03-06T12:00", "Dock"));
    company.cost("operations", "process", 25_01, DAY, moment(DAY, "Dock"));
    company.cost("operations", "service", 700_00, DAY, moment(DAY, "Dock"));

    Point point = company.later().point("cost-per-unit");

    assertThat(point.value()).as("half to even").isEqualTo("12.50");
    assertThat(point.n()).isEqualTo("2");
    assertThat(company.later().point("cost-per-unit", "team", "Dock").parts())
        .containsEntry("cost", new BigDecimal("25.01"));
  }

  /** Three customers of both teams are new in March; a sale to one of them again makes none. */
  @Test
  void aNewCustomerCostsWhatWasSpentOnAcquisition() throws SQLException {
    UUID acme = company.id();
    for (UUID customer : List.of(acme, company.id(), acme)) {
      company.deal(customer, "2025-03-10T12:00", "North", 500_00, 1_000_000);
    }
    company.deal(company.id(), "2025-03-11T12:00", "South", 500_00, 1_000_000);
    company.cost("sales", "acquisition", 60_00, DAY, moment(DAY, "North"));
    company.cost("sales", "acquisition", 30_00, DAY, moment(DAY, "South"));
    company.cost("sales", "personnel", 900_00, DAY, moment(DAY, "South"));

    Point point = company.later().point("customer-acquisition-cost");

    assertThat(point.value()).isEqualTo("30.00");
    assertThat(point.n()).isEqualTo("3");
    assertThat(company.later().point("customer-acquisition-cost", "team", "South").value())
        .isEqualTo("30.00");
  }

  @Test
  void aCorrectionRestatesTheDayOnWhichItWasSpent() throws SQLException {
    UUID cost = company.cost("operations", "service", 90_00, DAY, moment(DAY, "Care"));
    company.cost(
        cost,
        "operations",
        "service",
        "USD",
        60_00,
        "2025-04-10T09:00",
        moment("2025-02-20T00:00", "Care"));

    assertThat(company.later().point("cost-per-case").value()).isEqualTo("0.00");
    assertThat(company.later().asOf("2025-04-09").point("cost-per-case").value())
        .isEqualTo("30.00");
    assertThat(company.later().from("2025-02-01", "2025-04-01").point("cost-per-case").value())
        .isEqualTo("20.00");
  }

  @Test
  void whatIsWithdrawnWasNotSpent() throws SQLException {
    company.cost("operations", "service", 30_00, DAY, moment(DAY, "Care"));
    UUID twice = company.cost("operations", "service", 30_00, DAY, moment(DAY, "Care"));
    company.cost(twice, "operations", "service", "USD", 30_00, "2025-04-10T09:00", null);

    assertThat(company.later().point("cost-per-case").value()).isEqualTo("10.00");
    assertThat(company.later().asOf("2025-04-09").point("cost-per-case").value())
        .isEqualTo("20.00");
  }

  @Test
  void withoutACaseThereIsNothingToDivideBy() throws SQLException {
    company.cost("operations", "service", 30_00, DAY, moment(DAY, "Nobody's"));

    Point point = company.later().point("cost-per-case", "team", "Nobody's");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.nothing");
    assertThat(point.parts()).containsEntry("cost", new BigDecimal("30.00"));
  }

  @Test
  void whatHasNoRateStandsApart() throws SQLException {
    company.cost("operations", "service", 30_00, DAY, moment(DAY, "Care"));
    company.cost(company.id(), "operations", "service", "GBP", 60_00, DAY, moment(DAY, "Care"));

    Point point = company.later().point("cost-per-case");

    assertThat(point.value()).isEqualTo("10.00");
    assertThat(point.apart())
        .singleElement()
        .satisfies(
            apart -> assertThat(apart.parts()).containsEntry("cost", new BigDecimal("60.00")));
  }
}
