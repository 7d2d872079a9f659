package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.sold;
import static tandem.analytics.figure.Company.team;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;

/**
 * Who became a customer, what new customers brought and whether they bought again; each figure
 * worked out by hand.
 */
class NewCustomersIT {

  private static final int WHOLE = 1_000_000;
  private static final String FEBRUARY = "2025-02-10T09:00";
  private static final String MARCH = "2025-03-03T09:00";

  private final Company company = new Company();
  private final UUID acme = company.id();
  private final UUID borealis = company.id();

  NewCustomersIT() throws SQLException {}

  @Test
  void aCustomerIsNewOnTheDayOfItsFirstDealAlone() throws SQLException {
    deal(acme, FEBRUARY, 100_00);
    deal(acme, MARCH, 100_00);
    deal(borealis, MARCH, 100_00);
    deal(borealis, "2025-03-20T09:00", 100_00);
    deal(null, MARCH, 100_00);

    assertThat(newIn("2025-02-01", "2025-03-01")).isEqualTo("1");
    assertThat(newIn("2025-03-01", "2025-04-01")).isEqualTo("1");
    assertThat(newIn("2025-02-01", "2025-04-01")).isEqualTo("2");
  }

  @Test
  void ofTwoDealsAtOneInstantOneIsTheFirst() throws SQLException {
    deal(acme, MARCH, 100_00);
    deal(acme, MARCH, 100_00);

    assertThat(newCustomers(company.later())).isEqualTo("1");
    assertThat(company.later().events("new-customers")).hasSize(1);
  }

  @Test
  void aSharedFirstDealCountsItsShares() throws SQLException {
    company.deal(
        company.id(), MARCH, sold("USD", acme, part("North", 600_000), part("South", 400_000)));
    deal(acme, "2025-03-20T09:00", 100_00);

    assertThat(newCustomers(company.later())).isEqualTo("1");
    assertThat(company.later().point("new-customers", "team", "North").value()).isEqualTo("0.6");
    assertThat(company.later().point("new-customers", "team", "South").value()).isEqualTo("0.4");
  }

  @Test
  void anEarlierDealThatTurnsUpLateIsTheFirstFromThenOn() throws SQLException {
    deal(acme, MARCH, 100_00);
    assertThat(newCustomers(company.later())).isEqualTo("1");

    company.deal(company.id(), "2025-04-05T09:00", sold("USD", acme, posting(FEBRUARY, 100_00)));

    assertThat(newCustomers(company.later())).isEqualTo("0");
    assertThat(newIn("2025-02-01", "2025-03-01")).isEqualTo("1");
    assertThat(newCustomers(company.later().asOf("2025-04-04"))).isEqualTo("1");
  }

  @Test
  void whereTheFirstDealIsWithdrawnTheNextIsTheFirst() throws SQLException {
    UUID first = deal(acme, FEBRUARY, 100_00);
    deal(acme, MARCH, 100_00);
    assertThat(newCustomers(company.later())).isEqualTo("0");

    company.withdraw(first, "2025-04-05T09:00");

    assertThat(newCustomers(company.later())).isEqualTo("1");
    assertThat(newIn("2025-02-01", "2025-03-01")).as("nobody was a customer then").isNull();
    assertThat(newCustomers(company.later().asOf("2025-04-04"))).isEqualTo("0");
  }

  @Test
  void aFirstDealThatWasCancelledWasTheFirst() throws SQLException {
    Posting sold = posting(FEBRUARY, 100_00);
    DealFacts cancelled =
        facts(List.of(sold), List.of(), List.of(posting("2025-03-05T09:00", 100_00)));
    company.deal(company.id(), "2025-03-05T09:00", cancelled);
    deal(acme, "2025-03-20T09:00", 100_00);

    assertThat(newCustomers(company.later())).isEqualTo("0");
    assertThat(newIn("2025-02-01", "2025-03-01")).isEqualTo("1");
  }

  @Test
  void aDealCountsOnceItsCustomerIsKnown() throws SQLException {
    UUID deal = deal(null, MARCH, 100_00);
    deal(acme, "2025-03-10T09:00", 100_00);
    assertThat(newCustomers(company.later())).isEqualTo("1");

    company.deal(deal, "2025-04-05T09:00", sold("USD", borealis, posting(MARCH, 100_00)));

    assertThat(newCustomers(company.later())).isEqualTo("2");
    assertThat(newCustomers(company.later().asOf("2025-04-04"))).isEqualTo("1");
  }

  @Test
  void withoutADealOfAKnownCustomerNobodyKnows() throws SQLException {
    deal(null, MARCH, 100_00);

    Point point = company.later().point("new-customers");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.unrecorded");
  }

  @Test
  void newRevenueIsOfNinetyDaysFromTheFirstDeal() throws SQLException {
    deal(acme, MARCH, 100_00);
    deal(acme, "2025-06-01T09:00", 20_00);
    deal(acme, "2025-06-01T09:01", 3_00);
    deal(null, MARCH, 500_00);

    assertThat(newRevenue("2025-03-01", "2025-04-01")).isEqualTo("100.00");
    assertThat(newRevenue("2025-06-01", "2025-07-01")).isEqualTo("20.00");
  }

  @Test
  void aRefundTakesFromNewRevenueByWhenItsDealWasClosed() throws SQLException {
    UUID first = deal(acme, MARCH, 100_00);
    UUID late = deal(acme, "2025-06-10T09:00", 100_00);
    Posting refund = posting("2025-06-20T09:00", 30_00);
    company.deal(
        first,
        "2025-06-20T09:00",
        facts(List.of(posting(MARCH, 100_00)), List.of(refund), List.of()));
    company.deal(
        late,
        "2025-06-20T09:00",
        facts(
            List.of(posting("2025-06-10T09:00", 100_00)),
            List.of(refund),
            List.of(posting("2025-06-21T09:00", 70_00))));

    Point june = company.later().from("2025-06-01", "2025-07-01").point("new-customer-revenue");

    assertThat(june.value()).isEqualTo("-30.00");
    assertThat(june.parts())
        .containsEntry("gross", new BigDecimal("0.00"))
        .containsEntry("refunds", new BigDecimal("30.00"))
        .containsEntry("cancellations", new BigDecimal("0.00"));
    assertThat(newRevenue("2025-03-01", "2025-04-01")).isEqualTo("100.00");
  }

  @Test
  void whatIsNewFollowsWhateverBecomesKnownOfTheFirstDeal() throws SQLException {
    UUID first = deal(acme, "2024-11-01T09:00", 100_00);
    Posting gross = posting(MARCH, 100_00);
    Posting refund = posting("2025-03-10T09:00", 10_00);
    company.deal(
        company.id(), "2025-03-10T09:00", facts(List.of(gross), List.of(refund), List.of()));
    assertThat(newRevenue("2025-03-01", "2025-04-01")).isEqualTo("0.00");

    company.withdraw(first, "2025-04-05T09:00");

    assertThat(newRevenue("2025-03-01", "2025-04-01")).isEqualTo("90.00");
    assertThat(company.later().asOf("2025-04-04").point("new-customer-revenue").value())
        .isEqualTo("0.00");
  }

  @Test
  void whoBuysAgainDoesSoByAnotherDealWithinNinetyDays() throws SQLException {
    deal(acme, MARCH, 100_00);
    deal(acme, "2025-06-01T09:00", 100_00);
    deal(borealis, MARCH, 100_00);
    deal(borealis, "2025-06-01T09:01", 100_00);
    UUID twiceAtOnce = company.id();
    deal(twiceAtOnce, MARCH, 100_00);
    deal(twiceAtOnce, MARCH, 100_00);
    Posting line = Posting.of(at(MARCH), team("North"), null, 50_00, null, WHOLE / 2);
    company.deal(company.id(), MARCH, sold("USD", company.id(), line, line));

    Point point = company.later().point("repeat-purchase");

    assertThat(point.value()).isEqualTo("0.5");
    assertThat(point.n()).isEqualTo("4");
    assertThat(point.parts())
        .containsEntry("repeated", new BigDecimal(2))
        .containsEntry("newCustomers", new BigDecimal(4));
  }

  @Test
  void whoBoughtBeforeIsNotAskedForAgain() throws SQLException {
    UUID first = deal(acme, "2024-11-01T09:00", 100_00);
    deal(acme, MARCH, 100_00);
    deal(acme, "2025-03-20T09:00", 100_00);
    assertThat(company.later().point("repeat-purchase").value()).isNull();

    company.withdraw(first, "2025-07-05T09:00");

    assertThat(company.later().point("repeat-purchase").value()).isEqualTo("1");
    assertThat(company.later().asOf("2025-07-04").point("repeat-purchase").value()).isNull();
  }

  @Test
  void aSecondDealThatIsWithdrawnIsNone() throws SQLException {
    deal(acme, MARCH, 100_00);
    UUID second = deal(acme, "2025-03-20T09:00", 100_00);
    company.withdraw(second, "2025-07-05T09:00");

    assertThat(company.later().point("repeat-purchase").value()).isEqualTo("0");
    assertThat(company.later().asOf("2025-07-04").point("repeat-purchase").value()).isEqualTo("1");
  }

  @Test
  void aCustomerIsAskedForOnceItsNinetyDaysHavePassed() throws SQLException {
    deal(acme, MARCH, 100_00);
    deal(acme, "2025-03-20T09:00", 100_00);
    deal(borealis, "2025-03-04T09:00", 100_00);

    Series series = company.at(at("2025-06-02T09:00")).series("repeat-purchase");

    Point point = series.series().getFirst().points().getFirst();
    assertThat(point.value()).isEqualTo("1");
    assertThat(point.n()).isEqualTo("1");
    assertThat(series.leftOut().from()).isEqualTo("2025-03-04");
    assertThat(series.leftOut().windowDays()).isEqualTo(90);
    assertThat(company.later().point("repeat-purchase").value()).isEqualTo("0.5");
  }

  @Test
  void areTheSameFromFacts() throws SQLException {
    deal(acme, MARCH, 100_00);
    deal(acme, "2025-03-20T09:00", 100_00);
    deal(null, MARCH, 100_00);
    company.later().point("revenue");
    company.forgetRollups();

    assertThat(newCustomers(company.later())).isEqualTo("1");
    assertThat(newRevenue("2025-03-01", "2025-04-01")).isEqualTo("200.00");
    assertThat(company.later().point("repeat-purchase").value()).isEqualTo("1");
  }

  private UUID deal(UUID customer, String closed, long minor) {
    return company.deal(customer, closed, "North", minor, WHOLE);
  }

  private static Posting posting(String at, long minor) {
    return Posting.of(at(at), team("North"), null, minor, null, WHOLE);
  }

  private static Posting part(String team, int share) {
    return Posting.of(at(MARCH), team(team), null, share / 100, null, share);
  }

  /** What is known of a deal of Acme's. */
  private DealFacts facts(List<Posting> gross, List<Posting> refunds, List<Posting> cancelled) {
    return new DealFacts(acme, null, "USD", null, gross, refunds, cancelled);
  }

  private static BigDecimal newCustomers(Company.Asking asking) throws SQLException {
    return asking.point("new-customers").value();
  }

  private BigDecimal newIn(String from, String to) throws SQLException {
    return newCustomers(company.later().from(from, to));
  }

  private BigDecimal newRevenue(String from, String to) throws SQLException {
    return company.later().from(from, to).point("new-customer-revenue").value();
  }
}
