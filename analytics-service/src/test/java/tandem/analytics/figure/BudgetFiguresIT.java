package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was spent against what was to be spent. March has 31 days. */
class BudgetFiguresIT {

  private static final String VARIANCE = "budget-variance";
  private static final String BEFORE = "2025-02-20T09:00";
  private static final String FIRST = "2025-03-01";
  private static final String AFTER = "2025-04-01";

  private final Company company = new Company();

  private UUID ofSales;

  BudgetFiguresIT() throws SQLException {}

  /** Sales has 310, and spends 372; operations has 620 and spends 465. */
  @BeforeEach
  void spends() {
    ofSales = company.budget("sales", "North", BEFORE, FIRST, AFTER, 10_00L);
    company.budget("operations", "Desk", BEFORE, FIRST, AFTER, 20_00L);
    spend("sales", "personnel", 300_00, "2025-03-04", "North");
    spend("sales", "acquisition", 72_00, "2025-03-25", "North");
    spend("operations", "service", 465_00, "2025-03-10", "Desk");
  }

  private void spend(String function, String category, long minor, String day, String team) {
    company.cost(function, category, minor, day + "T20:00", moment(day + "T00:00", team));
  }

  @Test
  void eachFunctionIsHeldAgainstItsOwnBudget() throws SQLException {
    Point sales = company.later().point(VARIANCE, "function", "sales");

    assertThat(sales.value()).as("overspent").isEqualTo("0.2");
    assertThat(sales.n()).isEqualTo("2");
    assertThat(sales.parts())
        .containsEntry("spent", new BigDecimal("372.00"))
        .containsEntry("budget", new BigDecimal("310.00"));
    assertThat(company.later().point(VARIANCE, "function", "operations").value())
        .as("underspent")
        .isEqualTo("-0.25");
    assertThat(company.later().point(VARIANCE).value())
        .as("837 of 930, not the mean of the two")
        .isEqualTo("-0.1");
    assertThat(company.later().point(VARIANCE, "team", "North").value()).isEqualTo("0.2");
  }

  @Test
  void aBudgetIsSpreadOverItsDays() throws SQLException {
    Point half = company.later().from(FIRST, "2025-03-16").point(VARIANCE, "function", "sales");

    assertThat(half.parts()).containsEntry("budget", new BigDecimal("150.00"));
    assertThat(half.value()).isEqualTo("1");
  }

  @Test
  void whatIsForDaysToComeIsNotYetDue() throws SQLException {
    Point now =
        company.at(at("2025-03-05T12:00")).from(FIRST, AFTER).point(VARIANCE, "function", "sales");

    assertThat(now.parts()).as("five days").containsEntry("budget", new BigDecimal("50.00"));
  }

  @Test
  void aBudgetThatIsChangedAfterwardsLeavesWhatWasKnownThen() throws SQLException {
    company.budget(ofSales, "sales", "North", "2025-05-10T09:00", FIRST, AFTER, 12_00L);

    assertThat(company.later().point(VARIANCE, "function", "sales").value()).isEqualTo("0");
    assertThat(company.later().asOf("2025-05-09").point(VARIANCE, "function", "sales").value())
        .isEqualTo("0.2");
  }

  @Test
  void withoutABudgetThereIsNoVariance() throws SQLException {
    company.budget(ofSales, "sales", "North", "2025-05-10T09:00", FIRST, AFTER, null);

    Point point = company.later().point(VARIANCE, "function", "sales");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.nothing");
    assertThat(point.parts()).containsEntry("spent", new BigDecimal("372.00"));
  }

  @Test
  void aTimeBeforeAnyCostIsNoSaving() throws SQLException {
    company.budget("sales", "North", "2025-01-10T09:00", "2025-02-01", FIRST, 10_00L);

    Point point = company.later().from("2025-02-01", FIRST).point(VARIANCE, "function", "sales");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.unrecorded");
  }

  @Test
  void isTheSameFromTheFacts() throws SQLException {
    company.forgetRollups();

    assertThat(company.later().point(VARIANCE, "function", "sales").value()).isEqualTo("0.2");
  }
}
