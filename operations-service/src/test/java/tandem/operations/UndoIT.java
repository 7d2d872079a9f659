package tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Imports of cases, runs and processes are taken back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class UndoIT {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void removesCasesWithAllThatHappenedToThem() {
    String row = "externalId,category,openedAt,respondedAt,resolvedAt\n";
    JsonPath cases =
        load("cases", row + "c-#,request,2026-02-01,2026-02-02T10:00:00Z,2026-02-03T10:00:00Z\n");

    JsonPath undone = undone(cases);

    assertThat(undone.getInt("removed")).as(undone.prettify()).isEqualTo(1);
    admin().get(CASES + "/c-" + unique).then().statusCode(404);
    assertThat(load("cases", row + "c-#,request,2026-02-01,,\n").getInt("created")).isEqualTo(1);
  }

  @Test
  void tellsTheCourseOfACaseAgainAsTheRowBeforeHadIt() {
    String row = "externalId,category,openedAt,resolvedAt\nc-#,request,2026-02-01,%s\n";
    load("cases", row.formatted(""));
    JsonPath resolved = load("cases", row.formatted("2026-02-03T10:00:00Z"));
    admin().get(CASES + "/c-" + unique).then().body("state", equalTo("resolved"));

    assertThat(undone(resolved).getInt("updated")).isEqualTo(1);

    admin().get(CASES + "/c-" + unique).then().body("state", equalTo("open"));
  }

  @Test
  void removesRunsAndLeavesTheirProcess() {
    JsonPath processes = load("processes", "externalId,name\np-#,Delivery\n");
    JsonPath runs =
        load(
            "process-runs",
            "externalId,process,requestedAt,startedAt\nr-#,p-#,2026-02-01,2026-02-02\n");

    assertThat(undone(runs).getInt("removed")).isEqualTo(1);

    admin().get(RUNS + "/r-" + unique).then().statusCode(404);
    List<String> stays = undone(processes).getList("reasons.code");
    assertThat(stays).containsExactly("import.stays");
  }

  private JsonPath load(String type, String csv) {
    return imported(type, type + ".csv", csv.replace("#", unique), "{}");
  }

  private static JsonPath undone(JsonPath imported) {
    String location =
        post(admin(), "/api/v1/imports/" + imported.getString("id") + "/undo", "")
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> admin().get(location).then().extract().jsonPath(),
            answer -> answer.getString("state").matches("completed|failed"));
  }
}
