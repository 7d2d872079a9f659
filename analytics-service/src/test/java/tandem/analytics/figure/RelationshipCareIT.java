package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.sold;
import static tandem.analytics.figure.Company.team;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.sales.DealFacts.Posting;

/**
 * With how many of its customers a company is in contact; each figure worked out by hand. Three
 * bought within the year, and one before.
 */
class RelationshipCareIT {

  private static final String CARE = "relationship-care";
  private static final int WHOLE = 1_000_000;

  private final Company company = new Company();
  private final UUID acme = company.id();
  private final UUID borealis = company.id();
  private final UUID corvid = company.id();
  private final UUID former = company.id();

  RelationshipCareIT() throws SQLException {}

  @BeforeEach
  void sells() throws SQLException {
    deal(acme, "2024-06-03T09:00", "North");
    deal(acme, "2025-03-10T09:00", "North");
    deal(borealis, "2024-04-01T09:00", "North");
    deal(corvid, "2025-02-10T09:00", "South");
    deal(former, "2024-03-31T09:00", "South");
  }

  @Test
  void isOfWhoBoughtInTheYearAndWasReachedInTheLastDays() throws SQLException {
    contact(acme, "reached", "2025-03-02T09:00");
    contact(acme, "agreed", "2025-03-20T09:00");
    contact(borealis, null, "2025-03-31T09:00");
    contact(corvid, "not-reached", "2025-03-20T09:00");
    contact(former, "reached", "2025-03-20T09:00");
    contact(corvid, "reached", "2025-03-01T09:00");

    Point march = company.later().point(CARE);
    assertThat(march.value()).as("two of three").isEqualTo("0.6666666667");
    assertThat(march.n()).isEqualTo("3");
    assertThat(march.parts())
        .containsEntry("caredFor", new BigDecimal(2))
        .containsEntry("active", new BigDecimal(3));
    assertThat(company.later().from("2025-03-31", "2025-04-01").point(CARE))
        .as("the end of the period counts, whenever that began")
        .usingRecursiveComparison()
        .ignoringFields("from")
        .isEqualTo(march);
    assertThat(company.later().from("2025-03-01", "2025-03-31").point(CARE).value())
        .as("the former was active until then, and thirty days before it was the 1st")
        .isEqualTo("0.75");
    assertThat(company.later().events(CARE)).as("the deals of the year").hasSize(4);
  }

  @Test
  void isACustomerOfWhoSoldAndCaredForByAnybody() throws SQLException {
    contact(corvid, "reached", "2025-03-20T09:00");

    assertThat(company.later().point(CARE, "team", "South").value()).as("by North").isEqualTo("1");
    assertThat(company.later().point(CARE, "team", "North").value()).isEqualTo("0");
    assertThat(company.later().of("sales").point(CARE).value()).isEqualTo("0.3333333333");
  }

  @Test
  void whatBecomesKnownLaterWasNotKnownThen() throws SQLException {
    contact(acme, "reached", "2025-03-20T09:00");
    deal(corvid, "2025-03-15T09:00", "2025-05-02T09:00", "South");
    UUID late = company.id();
    deal(late, "2025-03-15T09:00", "2025-05-02T09:00", "South");

    assertThat(company.later().asOf("2025-05-01").point(CARE).n()).isEqualTo("3");
    assertThat(company.later().point(CARE).n()).isEqualTo("4");
  }

  @Test
  void nobodyKnowsWhereNoContactWasRecorded() throws SQLException {
    contact(acme, "not-reached", "2025-03-20T09:00");

    assertThat(company.later().point(CARE).reason()).isEqualTo("figure.unrecorded");
  }

  private void contact(UUID customer, String outcome, String at) {
    company.contact(customer, outcome, team("North"), at);
  }

  private void deal(UUID customer, String closed, String team) {
    deal(customer, closed, closed, team);
  }

  private void deal(UUID customer, String closed, String knownAt, String team) {
    Posting posting = Posting.of(Company.at(closed), team(team), null, 100_00, null, WHOLE);
    company.deal(company.id(), knownAt, sold("USD", customer, posting));
  }
}
