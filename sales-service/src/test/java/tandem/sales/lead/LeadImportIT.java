package tandem.sales.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.sales.Topic;
import tandem.testing.Infrastructure;

/** Leads of another system, with their states and times. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LeadImportIT {

  private static final String HEAD =
      "externalId,name,source,owner,state,capturedAt,respondedAt,qualifiedAt,convertedAt,"
          + "opportunity,disqualifiedAt,disqualificationReason\n";

  private final Topic topic = new Topic();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private String made(String text) {
    return text.replace("#", unique);
  }

  @BeforeEach
  void company() {
    Api.ADMIN.done(
        "/people", made("{\"externalId\": \"li-#\", \"name\": \"Li\", \"team\": \"T-#\"}"));
    Api.ADMIN.done(
        "/opportunities", made("{\"externalId\": \"o-#\", \"name\": \"O\", \"owner\": \"li-#\"}"));
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private JsonPath imported(String rows) {
    return Api.ADMIN.imported("leads", made(HEAD + rows), null);
  }

  private JsonPath importedAgain(List<String> leads) {
    String csv =
        leads.stream()
            .map(
                lead ->
                    given()
                        .auth()
                        .oauth2(Api.ADMIN.token())
                        .accept("text/csv")
                        .get("/api/v1/leads?externalId=" + made(lead))
                        .asString())
            .reduce((all, one) -> all + one.lines().skip(1).findFirst().orElseThrow() + "\n")
            .orElseThrow();
    return Api.ADMIN.imported("leads", csv, null);
  }

  @Test
  void comeInEveryStateAndAnExportOfThemChangesNothing() {
    JsonPath report =
        imported(
            """
            a-#,A,web,li-#,,2026-01-05,,,,,,
            b-#,,phone,,qualified,2026-01-05,2026-01-06,2026-01-07,,,,
            c-#,C,mail,li-#,converted,2026-01-05,,2026-01-07,2026-01-20,o-#,,
            d-#,D,event,li-#,disqualified,2026-01-05,,,,,2026-01-06,price
            """);
    assertThat(report.getInt("created")).as(report.prettify()).isEqualTo(4);
    Api.ADMIN.get(made("/leads/b-#")).body("name", equalTo(made("b-#")));
    Api.ADMIN.get(made("/leads/b-#")).body("owner", nullValue());
    Api.ADMIN.get(made("/leads/c-#")).body("state", equalTo("converted"));
    String lead = Api.ADMIN.get(made("/leads/c-#")).extract().path("id");
    Api.ADMIN.get(made("/opportunities/o-#")).body("lead", equalTo(lead));
    Topic.Event recorded = topic.of(lead, 1).getFirst();
    assertThat(recorded.type()).isEqualTo("sales.lead.recorded.v1");
    assertThat(recorded.data().get("facts").get("converted").get("team").asText())
        .isEqualTo(made("T-#"));
    assertThat(recorded.data().get("occurredAt").asText()).startsWith("2026-01-20");

    Api.ADMIN.done(made("/leads/a-#/qualify"), "{\"occurredAt\": \"2026-01-08T00:00:00Z\"}");
    JsonPath again = importedAgain(List.of("a-#", "b-#", "c-#", "d-#"));
    assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(4);
    Api.ADMIN.get(made("/leads/c-#/history")).body("items", hasSize(1));
  }

  @Test
  void goOnInALaterFileUnlessSomebodyActedHere() {
    imported(
        """
        a-#,A,web,li-#,captured,2026-01-05,,,,,,
        b-#,B,web,li-#,captured,2026-01-05,,,,,,
        """);
    Api.ADMIN.done(made("/leads/b-#/qualify"), "{\"occurredAt\": \"2026-01-08T00:00:00Z\"}");
    JsonPath later =
        imported(
            """
            a-#,A,web,li-#,converted,2026-01-05,2026-01-06,2026-01-07,2026-01-20,,,
            b-#,B,web,li-#,qualified,2026-01-05,,2026-01-06,,,,
            """);
    assertThat(later.getInt("updated")).as(later.prettify()).isEqualTo(1);
    assertThat(later.getList("reasons.code")).containsExactly("import.changed-here");
    Api.ADMIN
        .get(made("/leads/a-#"))
        .body("state", equalTo("converted"))
        .body("convertedAfter", equalTo("PT360H"));
    Api.ADMIN.get(made("/leads/b-#")).body("qualifiedAt", equalTo("2026-01-08T00:00:00Z"));
  }

  @Test
  void areRejectedWhereTheirTimesCannotBe() {
    JsonPath report =
        imported(
            """
            a-#,A,web,li-#,qualified,2026-01-05,,,,,,
            b-#,B,web,li-#,,2026-01-05,2026-01-01,,,,,
            c-#,C,web,li-#,,2026-01-05,,,2026-01-20,,2026-01-21,price
            d-#,D,web,li-#,,2026-01-05,,,,o-#,,
            e-#,E,web,li-#,,,,,,,,
            f-#,F,web,li-#,,2026-01-05,,,,,,price
            g-#,G,,li-#,,2026-01-05,,,,,,
            """);
    assertThat(report.getInt("rejected")).as(report.prettify()).isEqualTo(7);
    assertThat(report.getList("reasons.code"))
        .containsExactlyInAnyOrder(
            "lead.other-state", "act.before-previous", "lead.ended-twice", "required");
  }

  @Test
  void areTakenBackWithTheirImport() {
    JsonPath report = imported("a-#,A,web,li-#,converted,2026-01-05,,,2026-01-20,o-#,,\n");
    String id = Api.ADMIN.get(made("/leads/a-#")).extract().path("id");
    given()
        .auth()
        .oauth2(Api.ADMIN.token())
        .post("/api/v1/imports/" + report.getString("id") + "/undo")
        .then()
        .statusCode(202);
    Topic.Event undone = topic.of(id, 2).get(1);
    assertThat(undone.type()).isEqualTo("sales.lead.undone.v1");
    assertThat(undone.data().get("facts").has("converted")).isFalse();
    Api.ADMIN.get("/leads/" + id).statusCode(404);
  }
}
