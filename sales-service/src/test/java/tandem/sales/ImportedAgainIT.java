package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** A file that comes again changes what it changed itself, and nothing else. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportedAgainIT extends SellerFiles {

  private static List<String> reasons(JsonPath report) {
    return report.getList("reasons.code");
  }

  @Test
  void keepsAWinThatTheFileDoesNotKnow() {
    String row = "externalId,name,owner,state,openedAt\no-#,%s,li-#,%s,2026-02-01\n";
    imported("opportunities", row.formatted("Cranes", "open"));
    Api.ADMIN.done(
        made("/opportunities/o-#/win"),
        "{\"occurredAt\": \"2026-02-10T00:00:00Z\", \"amount\": 10, \"currency\": \"USD\"}");

    JsonPath renamed = imported("opportunities", row.formatted("More cranes", "open"));
    assertThat(renamed.getInt("updated")).as(renamed.prettify()).isEqualTo(1);
    Api.ADMIN
        .get(made("/opportunities/o-#"))
        .body("name", equalTo("More cranes"))
        .body("state", equalTo("won"));
    Api.ADMIN.get(made("/deals?opportunity=o-#")).body("items.state", contains("closed"));

    String lost =
        "externalId,name,owner,state,openedAt,closedAt\no-#,More cranes,li-#,lost,2026-02-01,2026-02-20\n";
    assertThat(reasons(imported("opportunities", lost))).containsExactly("import.acted-since");
    Api.ADMIN.get(made("/opportunities/o-#")).body("state", equalTo("won"));
  }

  @Test
  void tellsFurtherWhatNobodyActedUpon() {
    String row = "externalId,owner,state,openedAt,closedAt,amount,currency\no-#,li-#,%s\n";
    imported("opportunities", row.formatted("open,2026-02-01,,,"));
    JsonPath won = imported("opportunities", row.formatted("won,2026-02-01,2026-02-20,10,USD"));
    assertThat(won.getInt("updated")).as(won.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/opportunities/o-#")).body("state", equalTo("won"));
  }

  @Test
  void keepsAnAnswerThatTheFileDoesNotKnow() {
    String row = "externalId,instrument,function,team,invitedAt\ns-#,csat,sales,%s,2026-02-01\n";
    imported("surveys", row.formatted("One"));
    Api.ADMIN.done(
        made("/surveys/s-#/answer"), "{\"score\": 5, \"occurredAt\": \"2026-02-03T00:00:00Z\"}");
    JsonPath moved = imported("surveys", row.formatted("Other"));
    assertThat(moved.getInt("updated")).as(moved.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/surveys/s-#")).body("score", equalTo(5)).body("team", equalTo("Other"));
  }

  @Test
  void takesAnAnswerOfWhichOnlyALaterFileTells() {
    String row =
        "externalId,instrument,team,invitedAt,answeredAt,score\ns-#,csat,One,2026-02-01,%s\n";
    imported("surveys", row.formatted(","));
    JsonPath answered = imported("surveys", row.formatted("2026-02-03,4"));
    assertThat(answered.getInt("updated")).as(answered.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/surveys/s-#")).body("score", equalTo(4));
  }

  @Test
  void leavesWhatAFileDoesNotHave() {
    imported("customers", "externalId,name,segment,region\nc-#,Acme,enterprise,East\n");
    imported("customers", "externalId,name,region\nc-#,Acme Inc,\n");
    Api.ADMIN
        .get(made("/customers/c-#"))
        .body("name", equalTo("Acme Inc"))
        .body("segment", equalTo("enterprise"))
        .body("region", equalTo("East"));
    imported("customers", "externalId,name,region\nc-#,Acme Inc,\n", "{\"blanksEmpty\": true}");
    Api.ADMIN
        .get(made("/customers/c-#"))
        .body("segment", equalTo("enterprise"))
        .body("region", nullValue());
  }

  @Test
  void rejectsAThirdValueWhereSomebodyCorrectedIt() {
    String row = "externalId,name,region\nc-#,%s,%s\n";
    imported("customers", row.formatted("Acme", "East"));
    Api.ADMIN.changed(made("/customers/c-#"), "{\"region\": \"North\"}");
    assertThat(imported("customers", row.formatted("Acme Inc", "East")).getInt("updated"))
        .isEqualTo(1);
    Api.ADMIN
        .get(made("/customers/c-#"))
        .body("name", equalTo("Acme Inc"))
        .body("region", equalTo("North"));
    assertThat(reasons(imported("customers", row.formatted("Acme Inc", "West"))))
        .containsExactly("import.changed-here");
    assertThat(imported("customers", row.formatted("Acme Inc", "North")).getInt("unchanged"))
        .isEqualTo(1);
  }

  @Test
  void keepsThePastOfPeople() {
    JsonPath renamed = imported("people", "externalId,name,team\nli-#,Li Na Wang,T-#\n");
    assertThat(renamed.getInt("updated")).as(renamed.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/people/li-#")).body("assignments.region", contains("R"));

    Api.ADMIN.done(
        made("/people/li-#/move"),
        "{\"from\": \"2026-06-01\", \"team\": \"U\", \"region\": \"R\"}");
    imported("people", "externalId,name,team\nli-#,Li Na Wang,U\n");
    Api.ADMIN.get(made("/people/li-#")).body("assignments.team", contains(made("T-#"), "U"));

    imported("people", "externalId,name,team\nli-#,Li Na Wang,V\n");
    Api.ADMIN
        .get(made("/people/li-#"))
        .body("assignments.team", contains(made("T-#"), "U", "V"))
        .body("assignments[2].from", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
        .body("assignments[2].region", equalTo("R"));
  }

  @Test
  void tellsTwoRowsApartThatContradictEachOther() {
    JsonPath twice =
        imported("customers", "externalId,name\nc-#,One\nc-#,Other\nd-#,Same\nd-#,Same\n");
    assertThat(twice.getInt("created")).as(twice.prettify()).isEqualTo(2);
    assertThat(twice.getInt("unchanged")).isEqualTo(1);
    assertThat(reasons(twice)).containsExactly("import.twice");
    assertThat(twice.getString("reasons[0].reason")).contains("Line 2");
  }

  @Test
  void beginsOnlyOrChangesOnly() {
    imported("customers", "externalId,name\nc-#,Acme\n");
    String both = "externalId,name\nc-#,Acme Inc\nd-#,Duck\n";
    JsonPath update = imported("customers", both, "{\"onlyUpdate\": true}");
    assertThat(reasons(update)).as(update.prettify()).containsExactly("import.only-update");
    assertThat(update.getInt("updated")).isEqualTo(1);
    JsonPath create = imported("customers", both.replace("Inc", "Ltd"), "{\"onlyCreate\": true}");
    assertThat(create.getInt("created")).as(create.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/customers/c-#")).body("name", equalTo("Acme Inc"));
    imported("customers", both.replace("Inc", "Ltd"));
    Api.ADMIN.get(made("/customers/c-#")).body("name", equalTo("Acme Ltd"));
  }

  @Test
  void beginsOnlyOrChangesOnlyPeople() {
    imported("people", "externalId,name,team\np-#,Ann,A\n");
    String both = "externalId,name,team\np-#,Anna,A\nq-#,Bo,A\n";
    JsonPath update = imported("people", both, "{\"onlyUpdate\": true}");
    assertThat(reasons(update)).as(update.prettify()).containsExactly("import.only-update");
    JsonPath create = imported("people", both.replace("Anna", "Eve"), "{\"onlyCreate\": true}");
    assertThat(create.getInt("created")).as(create.prettify()).isEqualTo(1);
    Api.ADMIN.get(made("/people/p-#")).body("name", equalTo("Anna"));
  }

  @Test
  void leavesOfPeopleWhatTheFileDidNotChange() {
    imported("people", "externalId,name,team,region\np-#,Ann,A,East\n");
    Api.ADMIN.changed(made("/people/p-#"), "{\"name\": \"Ann Li\", \"reason\": \"misread\"}");
    Api.ADMIN.done(
        made("/people/p-#/move"),
        "{\"from\": \"2026-06-01\", \"team\": \"A\", \"region\": \"West\"}");
    imported("people", "externalId,name,team\np-#,Ann,B\n");
    Api.ADMIN
        .get(made("/people/p-#"))
        .body("name", equalTo("Ann Li"))
        .body("assignments.region", contains("East", "West", "West"))
        .body("assignments.team", contains("A", "A", "B"));
    assertThat(reasons(imported("people", "externalId,team\nnobody-#,B\n")))
        .containsExactly("required");
  }

  @Test
  void aCorrectedWinCorrectsItsDeal() {
    imported("customers", "externalId,name\nd-#,Acme\n");
    String row =
        """
        externalId,name,customer,team,state,openedAt,closedAt,amount,currency
        w-#,Won,%s,North,won,2026-02-01,2026-02-10,5,%s
        """;
    imported("opportunities", row.formatted("", "USD"));

    imported("opportunities", row.formatted("d-#", "EUR"));

    Api.ADMIN
        .get(made("/deals/w-#"))
        .body("currency", equalTo("EUR"))
        .body("customer", notNullValue());
  }

  @Test
  void saysWhatCanBeImported() {
    Api.ADMIN.get("/imports/types").body("size()", equalTo(16));
    given()
        .auth()
        .oauth2(Api.ADMIN.token())
        .header("Accept-Language", "zh")
        .get("/api/v1/imports/types/customers")
        .then()
        .body("columns[0].field", equalTo("externalId"))
        .body("columns[0].required", equalTo(true))
        .body("columns.find { it.field == 'region' }.label", equalTo("地区"));
    String template =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .header("Accept-Language", "zh")
            .get("/api/v1/imports/types/customers/template")
            .asString();
    JsonPath done = imported("customers", template.strip() + "\nz-#" + ",x".repeat(5) + "\n");
    assertThat(done.getInt("total")).as(template + done.prettify()).isEqualTo(1);
  }
}
