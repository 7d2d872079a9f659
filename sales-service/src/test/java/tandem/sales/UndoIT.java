package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** An import is taken back by acts, but for what was built on it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class UndoIT extends SellerFiles {

  private static final String WON =
      """
      externalId,name,customer,owner,state,openedAt,closedAt,amount,currency
      o-#,Cranes,c-#,li-#,won,2026-02-01,2026-02-20,10,USD
      """;

  @Test
  void removesWhatWasBegunWithTheDealsThatItBrought() {
    imported("customers", "externalId,name\nc-#,Acme\n");
    JsonPath won = imported("opportunities", WON);
    String opportunity = Api.ADMIN.get(made("/opportunities/o-#")).extract().path("id");
    String deal = Api.ADMIN.get(made("/deals/o-#")).extract().path("id");

    JsonPath undone = undone(won);

    assertThat(undone.getInt("removed")).as(undone.prettify()).isEqualTo(1);
    assertThat(undone.getString("undoes")).isEqualTo(won.getString("id"));
    given()
        .auth()
        .oauth2(Api.ADMIN.token())
        .get("/api/v1/opportunities/" + opportunity)
        .then()
        .statusCode(404);
    Api.ADMIN.get("/deals?customer=" + made("c-#")).body("items", empty());
    try (Topic topic = new Topic()) {
      var last = topic.of(opportunity, 2).getLast();
      assertThat(last.type()).isEqualTo("sales.opportunity.undone.v1");
      assertThat(last.data().at("/act/undoes").asText()).isEqualTo(won.getString("id"));
      assertThat(last.data().path("facts").has("opened")).isFalse();
      assertThat(topic.of(deal, 2).getLast().data().at("/facts/gross")).isEmpty();
    }
    assertThat(imported("opportunities", WON).getInt("created")).isEqualTo(1);
    Api.ADMIN.get(made("/deals/o-#")).body("state", equalTo("closed"));
  }

  @Test
  void leavesWhatOthersReferTo() {
    JsonPath customers = imported("customers", "externalId,name\nc-#,Acme\nd-#,Brick\n");
    JsonPath won = imported("opportunities", WON);

    JsonPath undone = undone(customers);
    assertThat(undone.getInt("removed")).as(undone.prettify()).isEqualTo(1);
    assertThat(reasons(undone)).containsExactly("import.built-on");
    Api.ADMIN.get(made("/customers/c-#")).body("name", equalTo("Acme"));

    undone(won);
    assertThat(undone(customers).getInt("removed")).isEqualTo(1);
    assertThat(undone(customers).getInt("unchanged")).isEqualTo(2);
  }

  @Test
  void removesWhatBelongsTogetherInAnyOrder() {
    JsonPath customers = imported("customers", "externalId,name,parent\na-#,A,b-#\nb-#,B,\n");

    assertThat(undone(customers).getInt("removed")).isEqualTo(2);
  }

  @Test
  void leavesAProductThatWasSold() {
    JsonPath products = imported("products", "externalId,name\np-#,Anvil\n");
    Api.ADMIN.done(
        "/deals",
        made(
            "{\"owner\": \"li-#\", \"amount\": 5, \"currency\": \"USD\", \"product\": \"p-#\","
                + " \"occurredAt\": \"2026-02-10T00:00:00Z\"}"));

    assertThat(reasons(undone(products))).containsExactly("import.built-on");
  }

  @Test
  void leavesWhatWasActedUpon() {
    JsonPath opened =
        imported(
            "opportunities",
            "externalId,name,owner,state,openedAt\no-#,Cranes,li-#,open,2026-02-01\n");
    Api.ADMIN.done(
        made("/opportunities/o-#/win"),
        "{\"occurredAt\": \"2026-02-10T00:00:00Z\", \"amount\": 10, \"currency\": \"USD\"}");

    assertThat(reasons(undone(opened))).containsExactly("import.acted-since");
    Api.ADMIN.get(made("/opportunities/o-#")).body("state", equalTo("won"));
  }

  @Test
  void tellsAgainWhatTheRowsBeforeSaid() {
    JsonPath first = imported("customers", "externalId,name,segment\nc-#,Acme,enterprise\n");
    JsonPath second =
        imported("customers", "externalId,name,segment,region\nc-#,Acme Corp,smb,EMEA\n");
    assertThat(reasons(undone(first))).containsExactly("import.told-since");

    assertThat(undone(second).getInt("updated")).isEqualTo(1);

    Api.ADMIN
        .get(made("/customers/c-#"))
        .body("name", equalTo("Acme"))
        .body("segment", equalTo("enterprise"))
        .body("region", nullValue());
    assertThat(
            imported("customers", "externalId,name,segment\nc-#,Acme,enterprise\n")
                .getInt("unchanged"))
        .isEqualTo(1);
    assertThat(undone(first).getInt("removed")).isEqualTo(1);
  }

  @Test
  void leavesWhatWasChangedHere() {
    imported("customers", "externalId,name,segment\nc-#,Acme,enterprise\n");
    JsonPath second = imported("customers", "externalId,name,segment\nc-#,Acme,smb\n");
    Api.ADMIN.changed(made("/customers/c-#"), "{\"segment\": \"public\"}");

    assertThat(reasons(undone(second))).containsExactly("import.changed-here");
    Api.ADMIN.get(made("/customers/c-#")).body("segment", equalTo("public"));
  }

  @Test
  void takesBackWhatAFileSaidOfARecordOfRequests() {
    Api.ADMIN.done("/customers", made("{\"externalId\": \"c-#\", \"name\": \"Acme\"}"));
    JsonPath changed = imported("customers", "externalId,name,segment\nc-#,Acme Corp,smb\n");

    assertThat(undone(changed).getInt("updated")).isEqualTo(1);
    Api.ADMIN
        .get(made("/customers/c-#"))
        .body("name", equalTo("Acme"))
        .body("segment", nullValue());
  }

  @Test
  void removesTargetsAndSurveysSoThatTheyCanComeAgain() {
    String targets =
        """
        externalId,metric,dimension,member,from,to,currency,floor,target
        t-#,revenue,team,T-#,2026-01-01,2026-02-01,USD,1,2
        """;
    String surveys =
        "externalId,instrument,function,team,invitedAt\ns-#,csat,sales,T-#,2026-02-01\n";
    assertThat(undone(imported("targets", targets)).getInt("removed")).isEqualTo(1);
    assertThat(undone(imported("surveys", surveys)).getInt("removed")).isEqualTo(1);
    assertThat(imported("targets", targets).getInt("created")).isEqualTo(1);
    assertThat(imported("surveys", surveys).getInt("created")).isEqualTo(1);
  }

  @Test
  void onlyTriesWhatIsOnlyAsked() {
    JsonPath customers = imported("customers", "externalId,name\nc-#,Acme\n");

    JsonPath tried = await(undo(customers, "?dryRun=true").statusCode(202).extract().path("id"));

    assertThat(tried.getInt("removed")).isEqualTo(1);
    Api.ADMIN.get(made("/customers/c-#")).body("name", equalTo("Acme"));
    assertThat(undone(customers).getInt("removed")).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeUndone() {
    JsonPath people = imported("people", "externalId,name,team\nwang-#,Wang,T-#\n");
    assertThat(reasons(undone(people))).containsExactly("import.stays");
    JsonPath moved = imported("people", "externalId,name,team\nwang-#,Wang,U-#\n");
    assertThat(moved.getInt("updated")).isEqualTo(1);
    assertThat(reasons(undone(moved))).containsExactly("import.stays");
    Api.ADMIN.get(made("/people/wang-#")).body("team", equalTo(made("U-#")));
    JsonPath customers = imported("customers", "externalId,name\nc-#,Acme\n");
    JsonPath undone = undone(customers);
    undo(undone, "").statusCode(409).body("code", equalTo("import.is-undo"));
    JsonPath nothing = imported("customers", "externalId,name\n");
    undo(nothing, "").statusCode(409).body("code", equalTo("import.nothing-to-undo"));
    JsonPath missing = JsonPath.from("{\"id\": \"" + UUID.randomUUID() + "\"}");
    undo(missing, "").statusCode(404);
    undo(customers, "?dryRun=maybe").statusCode(422);
  }

  private static List<String> reasons(JsonPath report) {
    return report.getList("reasons.code");
  }

  private static JsonPath undone(JsonPath imported) {
    return await(undo(imported, "").statusCode(202).extract().path("id"));
  }

  private static ValidatableResponse undo(JsonPath imported, String query) {
    return given()
        .auth()
        .oauth2(Api.ADMIN.token())
        .post("/api/v1/imports/" + imported.getString("id") + "/undo" + query)
        .then();
  }

  private static JsonPath await(String id) {
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> Api.ADMIN.get("/imports/" + id).extract().jsonPath(),
            state -> state.getString("state").matches("completed|failed"));
  }
}
