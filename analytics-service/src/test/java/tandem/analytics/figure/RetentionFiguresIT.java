package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;
import static tandem.analytics.figure.Company.ofCategory;
import static tandem.analytics.figure.Company.sold;
import static tandem.analytics.figure.Company.team;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.sales.DealFacts.Posting;

/**
 * Which customers a company keeps over March, and how often they complain; each figure worked out
 * by hand. Of ten that it has when March begins, five have bought nothing for a year when it ends;
 * five others come back.
 */
class RetentionFiguresIT {

  private static final String RETENTION = "customer-retention";
  private static final String COMPLAINTS = "complaint-rate";

  private final Company company = new Company();
  private final List<UUID> staying = new ArrayList<>();

  RetentionFiguresIT() throws SQLException {}

  @BeforeEach
  void sells() {
    for (int i = 0; i < 5; i++) {
      UUID stays = company.id();
      staying.add(stays);
      deal(company.id(), i == 0 ? "2024-03-01T00:00" : "2024-03-31T23:59", "North");
      deal(stays, i == 0 ? "2024-04-01T00:00" : "2025-02-28T23:59", "South");
      UUID returns = company.id();
      deal(returns, "2023-06-01T09:00", "North");
      deal(returns, "2025-03-20T09:00", "North");
    }
  }

  private UUID deal(UUID customer, String closed, String team) {
    return company.deal(customer, closed, team, 100_00, 1_000_000);
  }

  @Test
  void whoComesBackHasNotStayed() throws SQLException {
    Point march = company.later().point(RETENTION);

    assertThat(march.value()).as("five of ten").isEqualTo("0.5");
    assertThat(march.n()).isEqualTo("10");
    assertThat(march.parts())
        .containsEntry("retained", new BigDecimal(5))
        .containsEntry("atStart", new BigDecimal(10));
    assertThat(company.later().events(RETENTION)).as("the deals of the year before").hasSize(10);
  }

  @Test
  void untilThePeriodIsOverItsEndIsTheDayOfTheAnswer() throws SQLException {
    assertThat(company.at(at("2025-03-02T12:00")).point(RETENTION).value())
        .as("the first of March is a year ago")
        .isEqualTo("0.9");
    assertThat(company.at(at("2025-03-31T12:00")).point(RETENTION).value()).isEqualTo("0.5");
  }

  @Test
  void isKeptByWhomever() throws SQLException {
    assertThat(company.later().point(RETENTION, "team", "North").value()).isEqualTo("0");
    assertThat(company.later().point(RETENTION, "team", "South").value()).isEqualTo("1");
    UUID handedOver = company.id();
    deal(handedOver, "2024-03-05T09:00", "North");
    deal(handedOver, "2025-03-05T09:00", "South");

    assertThat(company.later().point(RETENTION, "team", "North").value())
        .as("one of six")
        .isEqualTo("0.1666666667");
    assertThat(company.later().of("sales").point(RETENTION).value())
        .as("six of eleven")
        .isEqualTo("0.5454545455");
  }

  @Test
  void whatBecomesKnownLaterWasNotKnownThen() throws SQLException {
    UUID late = company.id();
    Posting posting = Posting.of(at("2025-02-10T09:00"), team("South"), null, 1, null, 1_000_000);
    company.deal(late, "2025-05-02T09:00", sold("USD", company.id(), posting));

    assertThat(company.later().asOf("2025-05-01").point(RETENTION).value()).isEqualTo("0.5");
    assertThat(company.later().point(RETENTION).value()).isEqualTo("0.5454545455");
    company.withdraw(late, "2025-06-02T09:00");
    assertThat(company.later().point(RETENTION).value()).isEqualTo("0.5");
  }

  @Test
  void whoWasACustomerBeforeTheRecordsBeginNobodyKnows() throws SQLException {
    Company young = new Company();
    young.deal(young.id(), "2024-03-02T09:00", "North", 1, 1_000_000);
    young.deal(young.id(), "2024-06-03T09:00", "North", 1, 1_000_000);
    String opened = "2025-02-10T09:00";
    young.serviceCase(opened, ofCategory("operations", "complaint", null, moment(opened, "Dock")));

    Point march = young.later().point(RETENTION);
    assertThat(march.value()).isNull();
    assertThat(march.reason()).isEqualTo("figure.too-young");
    assertThat(young.later().from("2025-03-02", "2025-04-01").point(RETENTION).value())
        .isEqualTo("0.5");
    assertThat(young.later().point(COMPLAINTS).value()).isEqualTo("0");
    assertThat(young.later().from("2025-02-01", "2025-03-01").point(COMPLAINTS).reason())
        .isEqualTo("figure.too-young");
  }

  @Test
  void complaintsOfAllAreHeldAgainstAllCustomers() throws SQLException {
    complain("operations", "complaint", staying.get(0), "Dock");
    complain("operations", "complaint", staying.get(0), "Dock");
    complain("sales", "complaint", null, "South");
    complain("operations", "request", staying.get(1), "Dock");

    Point march = company.later().point(COMPLAINTS);
    assertThat(march.value()).as("three for the ten of April's eve").isEqualTo("300");
    assertThat(march.n()).isEqualTo("10");
    assertThat(march.parts()).containsEntry("complaints", new BigDecimal(3));
    assertThat(company.later().point(COMPLAINTS, "function", "operations").value())
        .isEqualTo("200");
    assertThat(company.later().of("sales").point(COMPLAINTS).value()).isEqualTo("100");
    assertThat(company.later().point(COMPLAINTS, "team", "Dock").value()).isEqualTo("200");
    assertThat(company.later().from("2025-04-01", "2025-05-01").point(COMPLAINTS).value())
        .as("one of the ten has bought nothing for a year")
        .isEqualTo("0");
  }

  @Test
  void nobodyKnowsHowManyComplainWhereNoCaseWasRecorded() throws SQLException {
    assertThat(company.later().point(COMPLAINTS).reason()).isEqualTo("figure.unrecorded");
  }

  private void complain(String function, String category, UUID customer, String team) {
    String opened = "2025-03-10T09:00";
    company.serviceCase(opened, ofCategory(function, category, customer, moment(opened, team)));
  }
}
