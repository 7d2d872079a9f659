package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.sales.Topic;
import tandem.sales.Topic.Event;
import tandem.testing.Infrastructure;

/** A release that says more of opportunities tells those of before once more. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactsToldIT {

  @Inject DataSource database;

  @Test
  void whatWasRecordedBeforeIsToldOnceMore() throws SQLException {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String owner =
        Api.ADMIN.done(
            "/people",
            """
            {"externalId": "told-%1$s", "name": "Somebody", "team": "Told %1$s"}\
            """
                .formatted(unique));
    String id =
        Api.ADMIN.done(
            "/opportunities",
            """
            {"name": "Known before", "owner": "%s", "openedAt": "2026-01-05T09:00:00Z"}\
            """
                .formatted(owner));
    Awaitility.await().atMost(30, TimeUnit.SECONDS).until(this::isTold);

    asBefore();
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(this::isTold);

    try (Topic topic = new Topic()) {
      Event again = topic.of(id, 2).get(1);
      assertThat(again.type()).isEqualTo("sales.opportunity.restated.v1");
      assertThat(again.data().get("act").get("because").asText()).isEqualTo("release");
      assertThat(again.data().get("facts").get("stages").findValuesAsText("reached"))
          .containsExactly("Prospecting");
    }
  }

  private boolean isTold() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select from facts_told where kind = 'opportunity' and edition = 2")) {
      return row.next();
    }
  }

  private void asBefore() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update facts_told set edition = 1 where kind = 'opportunity'");
    }
  }
}
