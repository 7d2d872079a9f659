package tandem.sales.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TargetIT {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String north = "North-" + unique;
  private final String south = "South-" + unique;
  private final Api manager = Api.as("boss-" + unique, "sales-manager");
  private final Api seller = Api.as("ann-" + unique, "sales-representative");

  /** A manager of the North, a seller there, and the South, of which they are no part. */
  @BeforeEach
  void people() {
    person("boss", north, "null");
    person("ann", north, "\"boss-" + unique + '"');
    person("ben", south, "null");
  }

  private void person(String name, String team, String manager) {
    Api.ADMIN.done(
        "/people",
        "{\"externalId\": \"%s-%s\", \"name\": \"%s\", \"team\": \"%s\", \"manager\": %s}"
            .formatted(name, unique, name, team, manager));
  }

  private static String of(String dimension, String member, int floor, int target) {
    return """
    {"metric": "revenue", "dimension": "%s", "member": "%s", "currency": "USD",
     "from": "2026-04-01", "to": "2026-07-01", "floor": %d, "target": %d}\
    """
        .formatted(dimension, member, floor, target);
  }

  @Test
  void aManagerSetsThemForTeamsAndPeopleInReachOnly() {
    manager.done("/targets", of("team", north, 80, 120));
    manager.done("/targets", of("person", "ann-" + unique, 8, 12));
    assertThat(manager.refused(403, "/targets", of("team", south, 80, 120)))
        .isEqualTo("target.out-of-reach");
    assertThat(manager.refused(403, "/targets", of("function", "sales", 80, 120)))
        .isEqualTo("target.out-of-reach");
    seller.refused(403, "/targets", of("person", "ann-" + unique, 1, 2));
    Api.as("ann-" + unique, "sales-representative", "operations-manager")
        .refused(403, "/targets", of("person", "ann-" + unique, 1, 2));
  }

  @Test
  void onlyTheRightToBackfillSaysSinceWhenOneWasKnown() {
    String id = "/targets/" + manager.done("/targets", of("team", north, 80, 120));
    String since = "{\"knownSince\": \"2025-12-10\", \"reason\": \"the minutes\"}";
    manager.refused(403, id + "/backfill", since);
    Api.ADMIN.refused(403, id + "/backfill", since);
    Api backfiller = Api.as("b-" + unique, "sales-director", "backfill");
    assertThat(
            backfiller.refused(
                422, id + "/backfill", "{\"knownSince\": \"2050-01-01\", \"reason\": \"a wish\"}"))
        .isEqualTo("act.in-future");
    backfiller.done(id + "/backfill", since);
    Api.ADMIN
        .get(id + "/history")
        .body("items[1].type", equalTo("sales.target.backfilled.v1"))
        .body("items[1].actor", equalTo("b-" + unique))
        .body("items[1].act.reason", equalTo("the minutes"))
        .body("items[1].facts.knownSince", equalTo("2025-12-10"));
    Api.ADMIN.changed(id, "{\"target\": 120.0}").body("knownSince", equalTo("2025-12-10"));
    manager.changed(id, "{\"target\": 130, \"reason\": \"a new plan\"}");
    Api.ADMIN.get(id).body("knownSince", nullValue());
  }

  @Test
  void everybodySeesThoseThatConcernThem() {
    String own = manager.done("/targets", of("person", "ann-" + unique, 8, 12));
    String team = manager.done("/targets", of("team", north, 80, 120));
    String other = Api.ADMIN.done("/targets", of("team", south, 80, 120));
    seller
        .get("/targets?dimension=team&dimension=person")
        .body("items.id", containsInAnyOrder(own, team));
    seller.get("/targets/" + other).statusCode(404);
    Api.ADMIN.get("/targets/" + other).statusCode(200).body("member", equalTo(south));
  }

  @Test
  void ofAMetricAndAPartThereIsOneForAnyDayUntilItIsWithdrawn() {
    String first = manager.done("/targets", of("team", north, 80, 120));
    assertThat(manager.refused(409, "/targets", of("team", north, 90, 130)))
        .isEqualTo("target.overlaps");
    manager.done("/targets/" + first + "/withdraw", "{\"reason\": \"set anew\"}");
    manager.done("/targets", of("team", north, 90, 130));
    assertThat(
            manager.refusedChange(409, "/targets/" + first, "{\"target\": 1, \"reason\": \"x\"}"))
        .isEqualTo("target.withdrawn");
  }

  @Test
  void isNeverChangedWithoutATrace() {
    String id = manager.done("/targets", of("team", north, 80, 120));
    String read = manager.get("/targets/" + id).extract().header("ETag");
    assertThat(manager.refusedChange(409, "/targets/" + id, "{\"metric\": \"deals\"}"))
        .isEqualTo("target.other-subject");
    manager.changed("/targets/" + id, "{\"target\": 130, \"reason\": \"one seller more\"}");
    manager
        .request()
        .header("If-Match", read)
        .body("{\"target\": 140, \"reason\": \"two sellers more\"}")
        .patch("/api/v1/targets/" + id)
        .then()
        .statusCode(412);
    manager
        .get("/targets/" + id + "/history")
        .body("items.type", contains("sales.target.set.v1", "sales.target.amended.v1"))
        .body("items.facts.target", contains(120, 130))
        .body("items[1].act.reason", equalTo("one seller more"));
  }

  @Test
  void aBandTakesThePlaceOfFloorAndTarget() {
    String id = manager.done("/targets", of("team", north, 80, 120));
    assertThat(manager.refusedChange(422, "/targets/" + id, "{\"band\": [0, 1, 2, 3]}"))
        .isEqualTo("target.aim");
    manager
        .changed("/targets/" + id, "{\"band\": [0, 1, 2, 3], \"floor\": null, \"target\": null}")
        .body("floor", nullValue())
        .body("band", contains(0, 1, 2, 3));
    manager
        .get("/targets/" + id + "/history")
        .body("items[1].act.fields", contains("floor", "target", "band"));
  }

  @Test
  void refusesWhatIsNoTargetInTheCallersLanguage() {
    String backwards = of("team", north, 80, 120).replace("2026-07-01", "2026-04-01");
    Api.ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .body(backwards)
        .post("/api/v1/targets")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"))
        .body("errors[0].message", equalTo("期间在开始之前就已结束；“to”是最后一天的次日。"));
    assertThat(Api.ADMIN.refused(422, "/targets", of("team", "Nowhere", 80, 120)))
        .isEqualTo("reference.unknown");
    assertThat(Api.ADMIN.refused(422, "/targets", of("planet", "Mars", 80, 120)))
        .isEqualTo("record.choice");
  }

  @Test
  void importsAHistoryAsItWasKnown() {
    String rows =
        """
        externalId,metric,dimension,member,from,to,currency,floor,target,band
        a-#,revenue,team,North-#,2025-01-01,2025-04-01,USD,80000,120000,
        b-#,backlog,person,ann-#,2025-01-01,2025-04-01,,,,"[0, 2, 8.50, 20]"
        c-#,revenue,team,North-#,2025-03-01,2025-06-01,USD,80000,120000,
        """
            .replace("#", unique);
    Api importer = Api.as("importer", "admin", "backfill");
    JsonPath first = importer.imported("targets", rows, "2024-12-20T09:00:00Z");
    assertThat(first.getInt("created")).isEqualTo(2);
    assertThat(first.getInt("rejected")).isEqualTo(1);
    Api.ADMIN
        .get("/targets/b-" + unique + "/history")
        .body("items[0].type", equalTo("sales.target.recorded.v1"))
        .body("items[0].knownAt", equalTo("2024-12-20T09:00:00Z"))
        .body("items[0].facts.band", contains(0, 2, 8.5f, 20));
    assertThat(importer.imported("targets", rows, null).getInt("unchanged")).isEqualTo(2);
    importer.imported("targets", rows.replace("120000", "125000"), null);
    Api.ADMIN
        .get("/targets/a-" + unique + "/history")
        .body("items[1].act.fields", contains("target"))
        .body("items[1].knownAt", not(equalTo("2024-12-20T09:00:00Z")));
  }
}
