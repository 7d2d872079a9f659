package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures by what facts refer to, as that stood on the day of the act. */
class ReferencesIT {

  private static final String SEGMENT = "customer.segment";
  private static final String FAMILY = "product.family";

  private final Company company = new Company();
  private final UUID customer = company.id();

  ReferencesIT() throws SQLException {}

  @Test
  void countByHowTheCustomerStoodThatDay() throws SQLException {
    company.customer(customer, "2025-02-01T09:00", "small");
    company.customer(customer, "2025-03-15T09:00", "large");
    tellDeals();

    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "100.00", "large", "200.00"));
  }

  @Test
  void doNotHangOnWhatBecameKnownFirst() throws SQLException {
    tellDeals();
    assertThat(revenue(company.later())).isEqualTo(Map.of("none", "300.00"));

    company.customer(customer, "2025-02-01T09:00", "small");
    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "300.00"));

    company.customer(customer, "2025-03-15T09:00", "large");
    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "100.00", "large", "200.00"));
  }

  @Test
  void countByTheFirstThatWasKnownWhereNothingWasThatDay() throws SQLException {
    tellDeals();
    company.customer(customer, "2025-03-25T09:00", "small");

    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "300.00"));
    assertThat(revenue(company.later().asOf("2025-03-24"))).isEqualTo(Map.of("none", "300.00"));
    assertThat(revenue(company.later().asOf("2025-03-31"))).isEqualTo(Map.of("small", "300.00"));
  }

  @Test
  void areTheSameFromFacts() throws SQLException {
    company.customer(customer, "2025-02-01T09:00", "small");
    company.customer(customer, "2025-03-15T09:00", "large");
    tellDeals();
    company.later().point("revenue");
    company.forgetRollups();

    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "100.00", "large", "200.00"));
  }

  @Test
  void whatIsWithdrawnIsOfNoSegmentEither() throws SQLException {
    company.customer(customer, "2025-02-01T09:00", "small");
    UUID deal = company.deal(customer, "2025-03-10T09:00", "North", 100_00, 1_000_000);
    company.deal(customer, "2025-03-20T09:00", "North", 200_00, 1_000_000);
    company.withdraw(deal, "2025-03-21T09:00");

    assertThat(revenue(company.later())).isEqualTo(Map.of("small", "200.00"));
  }

  @Test
  void areOfWhatAnEntryRefersToAsWell() throws SQLException {
    UUID product = company.id();
    company.dealOf(product, "2025-03-10T09:00", 100_00);
    assertThat(revenue(company.later(), FAMILY)).isEqualTo(Map.of("none", "100.00"));

    company.product(product, "2025-02-01T09:00", "cranes");
    company.dealOf(product, "2025-03-20T09:00", 200_00);
    company.product(product, "2025-03-15T09:00", "hoists");

    assertThat(revenue(company.later(), FAMILY))
        .isEqualTo(Map.of("cranes", "100.00", "hoists", "200.00"));
  }

  private void tellDeals() throws SQLException {
    company.deal(customer, "2025-03-10T09:00", "North", 100_00, 1_000_000);
    company.deal(customer, "2025-03-20T09:00", "North", 200_00, 1_000_000);
  }

  private static Map<String, String> revenue(Company.Asking asking) throws SQLException {
    return revenue(asking, SEGMENT);
  }

  private static Map<String, String> revenue(Company.Asking asking, String by) throws SQLException {
    Map<String, String> revenue = new HashMap<>();
    for (Series.Line line : asking.series("revenue", by).series()) {
      String value = line.by().get(by);
      revenue.put(value == null ? "none" : value, line.points().getFirst().value().toPlainString());
    }
    return revenue;
  }
}
