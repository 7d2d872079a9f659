package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;
import static tandem.analytics.figure.Company.team;
import static tandem.analytics.figure.Company.withBacklog;
import static tandem.analytics.figure.Company.withClocks;
import static tandem.analytics.figure.Company.withResolutions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.operations.CaseFacts.Resolution;
import tandem.events.operations.Flow;

/** Figures of service open to exactly what was counted in them. */
class ServiceEvidenceIT {

  private static final String NOON = "2025-03-10T12:00";

  private final Company company = new Company();

  ServiceEvidenceIT() throws SQLException {}

  @Test
  void theBacklogOpensToTheCasesThatWereOpen() throws SQLException {
    UUID open =
        company.serviceCase(
            NOON,
            withBacklog(
                moment("2025-02-20T00:00", "North"),
                Flow.of(at("2025-02-20T00:00"), team("North"), 1)));
    company.serviceCase(
        NOON,
        withBacklog(
            moment("2025-03-02T00:00", "North"),
            Flow.of(at("2025-03-02T00:00"), team("North"), 1),
            Flow.of(at("2025-03-08T09:00"), team("North"), -1)));

    assertThat(company.later().events("backlog")).extracting(Evidence::id).containsExactly(open);
  }

  @Test
  void whatIsNotDueYetIsNotAmongTheEvents() throws SQLException {
    company.serviceCase(
        NOON, withClocks(Clock.of(at("2025-03-10T13:00"), team("North"), "response", false)));

    assertThat(company.at(at(NOON)).events("sla-compliance")).isEmpty();
    assertThat(company.later().events("sla-compliance"))
        .singleElement()
        .satisfies(
            item -> assertThat(item.counted()).containsOnlyKeys("sla.due", "sla.response-due"));
  }

  @Test
  void whatIsLeftOutIsNotAmongTheEvents() throws SQLException {
    company.serviceCase(
        NOON,
        withResolutions(
            Resolution.of(at("2025-03-05T09:00"), team("North"), 1, 1, null),
            Resolution.of(at("2025-03-06T09:00"), team("North"), 2, 2, null)));

    assertThat(company.at(at("2025-03-20T08:00")).events("reopen-rate")).hasSize(1);
    assertThat(company.at(at("2025-03-10T08:00")).events("reopen-rate")).isEmpty();
  }

  @Test
  void aLagOpensToTheFirstRun() throws SQLException {
    UUID deal = company.deal(null, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.run(deal, "2025-03-05T09:00", "Delivery");
    company.run(deal, "2025-03-04T09:00", "Assembly");

    assertThat(company.later().events("handoff-lag"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.by()).containsEntry("team", "Assembly");
              assertThat(item.value()).isEqualByComparingTo(new BigDecimal(24));
            });
  }
}
