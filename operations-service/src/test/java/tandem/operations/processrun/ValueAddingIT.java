package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.PROCESSES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.post;
import static tandem.operations.Service.process;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** How long steps of runs added value. # stands for something new. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ValueAddingIT {

  private static final int FIVE_HOURS = 5 * 3_600_000;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Inject DataSource database;

  @Test
  void isTheTimeThatValueAddingStepsCovered() {
    runs();

    history("whole").body("items[0].facts.valueAddingMillis", equalTo(FIVE_HOURS));
    admin().get(RUNS + "/whole-" + unique).then().body("valueAdding", equalTo("PT5H"));
    history("unsaid").body("items[0].facts.valueAddingMillis", nullValue());
    history("open").body("items[0].facts.valueAddingMillis", nullValue());
    history("other").body("items[0].facts.valueAddingMillis", nullValue());
  }

  @Test
  void isToldOfRunsOfBeforeByAVersionOfEach() throws SQLException {
    runs();
    asBefore();

    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(() -> history("whole").body("items", hasSize(2)));

    history("whole")
        .body("items[1].type", equalTo("operations.process-run.restated.v1"))
        .body("items[1].act.because", equalTo("release"))
        .body("items[1].facts.valueAddingMillis", equalTo(FIVE_HOURS));
  }

  private void asBefore() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update process_run set value_adding_millis = null");
      statement.execute(
          """
          insert into facts_told (kind, edition, told_to)
          values ('process-run', 1, '00000000-0000-0000-0000-000000000000')
          on conflict (kind) do update set edition = 1
          """);
    }
  }

  /** Packing and shipping add value; of one run nobody knows when it was packed. */
  private void runs() {
    process("silent");
    post(
            admin(),
            PROCESSES,
            """
            {"externalId": "lean-%s", "name": "Lean",
             "steps": [{"name": "Pack", "valueAdding": true}, {"name": "Check"}, {"name": "Ship", "valueAdding": true}]}
            """
                .formatted(unique))
        .statusCode(201);
    String steps =
        """
        [{"name": "Pack", "startedAt": "2026-03-02T09:00:00Z", "completedAt": "2026-03-02T12:00:00Z"},
         {"name": "Ship", "startedAt": "2026-03-02T11:00:00Z", "completedAt": "2026-03-02T14:00:00Z"},
         {"name": "Check", "startedAt": "2026-03-02T14:00:00Z"}]\
        """
            .replace("\n ", " ");
    JsonPath done =
        imported(
            "process-runs",
            "runs.ndjson",
            """
            {"externalId": "whole-#", "process": "lean-#", "completedAt": "2026-03-02T16:00:00Z", "steps": %1$s}
            {"externalId": "unsaid-#", "process": "lean-#", "completedAt": "2026-03-02T16:00:00Z", "steps": %2$s}
            {"externalId": "open-#", "process": "lean-#", "steps": %1$s}
            {"externalId": "other-#", "process": "silent", "completedAt": "2026-03-02T16:00:00Z", "steps": %1$s}
            """
                .formatted(steps, steps.replace(", \"completedAt\": \"2026-03-02T12:00:00Z\"", ""))
                .replace("#", unique),
            "{}");
    assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(4);
  }

  private ValidatableResponse history(String run) {
    return admin().get(RUNS + "/" + run + "-" + unique + "/history").then().statusCode(200);
  }
}
