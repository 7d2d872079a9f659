package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** An act writes the row of each record once, whatever it asks in between. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class WrittenOnceIT {

  @Inject SessionFactory sessions;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = sessions.getStatistics();
    Api.ADMIN.done(
        "/people",
        "{\"externalId\": \"ann-%1$s\", \"name\": \"Ann\", \"team\": \"North\"}".formatted(unique));
    Api.ADMIN.done(
        "/opportunities",
        """
        {"externalId": "O-%1$s", "name": "A big one", "owner": "ann-%1$s", "openedAt": "2026-01-05T09:00:00Z"}
        """
            .formatted(unique));
    statistics.setStatisticsEnabled(true);
    statistics.clear();
  }

  @AfterEach
  void countNoMore() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void aWinWritesTheOpportunityOnce() {
    Api.ADMIN.done(
        "/opportunities/O-%s/win".formatted(unique),
        "{\"amount\": 9500.00, \"currency\": \"USD\"}");

    assertThat(statistics.getEntityStatistics(Opportunity.class.getName()).getUpdateCount())
        .isEqualTo(1);
  }

  @Test
  void anAdvanceWritesTheOpportunityOnce() {
    Api.ADMIN.done("/opportunities/O-%s/advance".formatted(unique), "{\"stage\": \"Engaging\"}");

    assertThat(statistics.getEntityStatistics(Opportunity.class.getName()).getUpdateCount())
        .isEqualTo(1);
  }
}
