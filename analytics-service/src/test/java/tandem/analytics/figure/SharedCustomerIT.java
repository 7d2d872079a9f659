package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;
import static tandem.analytics.figure.Company.ofCategory;
import static tandem.analytics.figure.Company.team;
import static tandem.analytics.figure.Company.withClocks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;

/** What one function does to the other's customer; each figure worked out by hand. */
class SharedCustomerIT {

  private static final String AFTER_KEPT = "repeat-after-kept-promise";
  private static final String AFTER_BROKEN = "repeat-after-broken-promise";
  private static final String AFTER_SALE = "complaints-after-sale";
  private static final String AFTER_COMPLAINT = "sales-after-complaint";
  private static final String PER_HOUR = "revenue-per-service-hour";

  private final Company company = new Company();
  private final UUID acme = company.id();
  private final UUID borealis = company.id();
  private final UUID corvid = company.id();

  SharedCustomerIT() throws SQLException {}

  @Test
  void customersComeBackAfterKeptPromisesAndAfterBrokenOnes() throws SQLException {
    UUID late = promises();

    assertThat(company.later().point(AFTER_KEPT).value()).as("one of two").isEqualTo("0.5");
    Point broken = company.later().point(AFTER_BROKEN);
    assertThat(broken.value()).as("one of three").isEqualTo("0.3333333333");
    assertThat(broken.n()).isEqualTo("3");
    assertThat(broken.parts())
        .containsEntry("repeated", new BigDecimal(1))
        .containsEntry("broken", new BigDecimal(3));
    assertThat(company.later().point(AFTER_BROKEN, "team", "North").value())
        .as("0.6 of 0.6 and 1")
        .isEqualTo("0.375");
    assertThat(company.at(at("2025-06-04T12:00")).point(AFTER_KEPT).n())
        .as("ninety days after the fifth have passed, and after the sixth have not")
        .isEqualTo("1");

    company.run(late, "2025-07-01T09:00", "2025-03-10T09:00", "Dock");

    assertThat(company.later().point(AFTER_KEPT).value()).isEqualTo("0.6666666667");
    assertThat(company.later().point(AFTER_BROKEN).value()).isEqualTo("0");
    assertThat(company.later().asOf("2025-06-30").point(AFTER_KEPT).value()).isEqualTo("0.5");
    company.forgetRollups();
    assertThat(company.later().point(AFTER_KEPT).value()).isEqualTo("0.6666666667");
    assertThat(company.later().asOf("2025-06-30").point(AFTER_BROKEN).value())
        .isEqualTo("0.3333333333");
  }

  /**
   * Two are kept, and three are broken: after one of each the customer buys again, and once after
   * more than ninety days.
   *
   * @return the broken one after which the customer comes back
   */
  private UUID promises() {
    UUID kept = promised(acme, "2025-03-05", part("North", 1_000_000));
    company.run(kept, "2025-03-05T09:00", "2025-03-05T23:00", "Dock");
    sold(acme, "2025-03-05T12:00");
    sold(acme, "2025-06-03T23:00");
    UUID only = promised(borealis, "2025-03-06", part("North", 1_000_000));
    company.run(only, "2025-03-06T09:00", "2025-03-06T09:00", "Dock");
    UUID late = promised(corvid, "2025-03-10", part("North", 600_000), part("South", 400_000));
    company.run(late, "2025-03-11T09:00", "2025-03-11T09:00", "Dock");
    sold(corvid, "2025-03-20T09:00");
    promised(company.id(), "2025-03-12", part("North", 1_000_000));
    UUID slow = company.id();
    promised(slow, "2025-03-12", part("South", 1_000_000));
    sold(slow, "2025-06-11T00:00");
    return late;
  }

  @Test
  void withoutARunForADealNobodyKnowsWhichPromisesWereKept() throws SQLException {
    promised(acme, "2025-03-05", part("North", 1_000_000));

    assertThat(company.later().point(AFTER_BROKEN).reason()).isEqualTo("figure.unrecorded");
  }

  @Test
  void customersComeBackAfterPromisesOfServiceThatWereMetAndMissed() throws SQLException {
    String due = "2025-03-10T12:00";
    clocks(acme, clock(due, "response", true), clock(due, "resolution", false));
    clocks(borealis, clock(due, "response", true));
    clocks(null, clock(due, "response", true), clock(due, "response", false));
    sold(acme, "2025-04-10T09:00");

    Point met = company.later().point("repeat-after-sla-met");
    assertThat(met.value()).as("of those whose customer is known").isEqualTo("0.5");
    assertThat(met.n()).isEqualTo("2");
    assertThat(company.later().point("repeat-after-sla-missed").value()).isEqualTo("1");
  }

  @Test
  void aComplaintAfterASaleIsToldOfWhoSold() throws SQLException {
    company.deal(acme, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.deal(borealis, "2025-03-04T09:00", "South", 100, 1_000_000);
    company.deal(corvid, "2025-03-05T09:00", "South", 100, 1_000_000);
    complain("complaint", acme, "2025-05-20T09:00");
    complain("complaint", borealis, "2025-03-03T09:00");
    UUID asked = complain("request", corvid, "2025-03-20T09:00");

    assertThat(company.later().point(AFTER_SALE).value()).isEqualTo("0.3333333333");
    assertThat(company.later().point(AFTER_SALE, "team", "North").value()).isEqualTo("1");
    assertThat(company.later().point(AFTER_SALE, "team", "South").value()).isEqualTo("0");

    company.serviceCase(
        asked,
        "2025-07-01T09:00",
        ofCategory("operations", "complaint", corvid, moment("2025-03-20T09:00", "Dock")));

    assertThat(company.later().point(AFTER_SALE, "team", "South").value()).isEqualTo("0.5");
    assertThat(company.later().asOf("2025-06-30").point(AFTER_SALE).value())
        .isEqualTo("0.3333333333");
    company.forgetRollups();
    assertThat(company.later().point(AFTER_SALE, "team", "South").value()).isEqualTo("0.5");
  }

  @Test
  void whoComplainsMayBuyAgain() throws SQLException {
    complain("complaint", acme, "2025-03-03T09:00");
    complain("complaint", borealis, "2025-03-04T09:00");
    complain("complaint", null, "2025-03-04T09:00");
    complain("request", corvid, "2025-03-04T09:00");
    sold(acme, "2025-08-30T08:00");
    sold(borealis, "2025-08-31T10:00");
    sold(corvid, "2025-03-05T09:00");

    Point march = company.later().point(AFTER_COMPLAINT);
    assertThat(march.value()).as("180 days after the 3rd, and not after the 4th").isEqualTo("0.5");
    assertThat(march.n()).isEqualTo("2");
  }

  @Test
  void anHourOfServiceIsOneAboutACase() throws SQLException {
    UUID complaint = complain("complaint", acme, "2025-03-03T09:00");
    company.deal(acme, "2025-03-03T09:00", "North", 300_00, 1_000_000);
    assertThat(company.later().point(PER_HOUR).reason()).isEqualTo("figure.unrecorded");

    company.serviceTime(complaint, 60, "2025-03-04T09:00");
    company.serviceTime(complaint, 30, "2025-03-05T09:00");
    company.serviceTime(complaint, null, "2025-03-05T09:00");
    company.serviceTime(null, 600, "2025-03-05T09:00");
    company.serviceTime(complaint, 600, "2025-04-05T09:00");

    Point march = company.later().point(PER_HOUR);
    assertThat(march.value()).as("300 in an hour and a half").isEqualTo("200.00");
    assertThat(march.parts()).containsEntry("hours", new BigDecimal("1.5"));
    company.forgetRollups();
    assertThat(company.later().point(PER_HOUR)).isEqualTo(march);
  }

  private UUID promised(UUID customer, String day, Posting... gross) {
    UUID id = company.id();
    LocalDate promisedOn = LocalDate.parse(day);
    List<Posting> all = Arrays.asList(gross);
    company.deal(
        id,
        "2025-02-10T09:00",
        new DealFacts(customer, null, "USD", promisedOn, all, List.of(), List.of()));
    return id;
  }

  private static Posting part(String team, int share) {
    return Posting.of(at("2025-02-10T09:00"), team(team), null, 100_00, null, share);
  }

  private void sold(UUID customer, String closed) {
    company.deal(customer, closed, "East", 100, 1_000_000);
  }

  private void clocks(UUID customer, Clock... clocks) {
    company.serviceCase("2025-03-10T12:00", withClocks(customer, clocks));
  }

  private static Clock clock(String due, String name, boolean met) {
    return Clock.of(at(due), team("Dock"), name, met);
  }

  private UUID complain(String category, UUID customer, String opened) {
    return company.serviceCase(
        opened, ofCategory("operations", category, customer, moment(opened, "Dock")));
  }
}
