package tandem.sales.opportunity;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** Acts beside moves of people, which publish anew what the acts change. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ActsAndMovesIT {

  private static final String WAITING =
      """
      select count(*) > 0 from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())
      """;

  @Inject DataSource database;

  @Test
  void anActWaitsForAMoveBeforeItLocksWhatTheMovePublishesAnew() throws SQLException {
    String id = opened(Api.ADMIN.done("/people", "{\"name\": \"Somebody\"}"));
    try (Connection move = database.getConnection()) {
      move.setAutoCommit(false);
      ask(move, "select pg_advisory_xact_lock(7401226118) is not null");
      CompletableFuture<ValidatableResponse> lost =
          CompletableFuture.supplyAsync(
              () -> Api.ADMIN.post("/opportunities/" + id + "/lose", "{\"reason\": \"price\"}"));
      await().until(() -> ask(move, WAITING));

      ask(move, "select true from opportunity where id = '%s' for update nowait".formatted(id));

      move.rollback();
      lost.join().statusCode(200);
    }
  }

  @Test
  void aMoveThatLeavesTheFactsAsTheyWerePublishesNothing() {
    String owner = Api.ADMIN.done("/people", "{\"name\": \"Somebody\", \"team\": \"North\"}");
    String manager = Api.ADMIN.done("/people", "{\"name\": \"Somebody else\"}");
    String id = opened(owner);

    Api.ADMIN.done(
        "/people/" + owner + "/move",
        "{\"from\": \"2026-02-01\", \"team\": \"North\", \"manager\": \"%s\"}".formatted(manager));

    Api.ADMIN.get("/opportunities/" + id).body("version", is("1.1"));
  }

  private static String opened(String owner) {
    return Api.ADMIN.done(
        "/opportunities",
        """
        {"name": "A big one", "currency": "EUR", "owner": "%s", "openedAt": "2026-02-10T10:00:00Z"}\
        """
            .formatted(owner));
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
