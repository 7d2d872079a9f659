package tandem.operations.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Improvements, from the finding until they are kept or reversed. # stands for something new. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImprovementIT {

  private static final String IMPROVEMENTS = "/api/v1/improvements";
  private static final String REASON = "{\"reason\": \"It took longer.\"";
  private static final String FOUND =
      "\"finding\": \"Orders wait.\", \"measure\": \"Ask earlier.\", \"metric\": \"lead-time\"";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String owner = "owner-" + unique;
  private String id;

  @BeforeEach
  void isProposed() {
    person(owner, "team-" + unique, null);
    id =
        post(
                asOwner(),
                IMPROVEMENTS,
                "{%s, \"dimension\": \"team\", \"member\": \"team-%s\", \"expectedChange\": 0.15}"
                    .formatted(FOUND, unique))
            .statusCode(201)
            .body("state", equalTo("proposed"))
            .body("function", equalTo("operations"))
            .extract()
            .path("id");
  }

  @Test
  void isStartedKeptReopenedAndReversed() {
    done("start", "{\"occurredAt\": \"2026-03-02T09:00:00Z\"}").body("state", equalTo("running"));
    done("keep", "{\"occurredAt\": \"2026-05-02T09:00:00Z\"}").body("state", equalTo("kept"));
    done("reopen", REASON + ", \"occurredAt\": \"2026-05-03T09:00:00Z\"}")
        .body("state", equalTo("running"))
        .body("keptAt", nullValue());
    done("reverse", REASON + ", \"occurredAt\": \"2026-05-04T09:00:00Z\"}")
        .body("state", equalTo("reversed"))
        .body("reverseReason", equalTo("It took longer."));

    admin()
        .get(at() + "/history")
        .then()
        .body(
            "items.type",
            contains(
                "operations.improvement.proposed.v1",
                "operations.improvement.started.v1",
                "operations.improvement.kept.v1",
                "operations.improvement.reopened.v1",
                "operations.improvement.reversed.v1"))
        .body("items[1].facts.metric", equalTo("lead-time"))
        .body("items[1].facts.member", equalTo("team-" + unique))
        .body("items[1].facts.started.team", equalTo("team-" + unique))
        .body("items[2].facts.kept.at", equalTo("2026-05-02T09:00:00Z"))
        .body("items[3].facts.kept", nullValue())
        .body("items[4].act.reason", equalTo("It took longer."))
        .body("items[4].facts.reversed.at", equalTo("2026-05-04T09:00:00Z"));
  }

  @Test
  void anActOutOfOrderIsToldTheStateAndWhatIsAllowed() {
    refused("keep", "{}", "proposed", "can be started now", "现在可以开始");
    refused("reverse", REASON + "}", "proposed", "has not started", "尚未开始");
    refused("reopen", REASON + "}", "proposed", "can be started now", "现在可以开始");
    done("start", "{\"occurredAt\": \"2026-03-02T09:00:00Z\"}");
    refused("start", "{}", "running", "can be kept or reversed", "可以保留或撤销");
    invalid("keep", "{\"occurredAt\": \"2026-03-01T09:00:00Z\"}", "act.before-previous");
    invalid("reverse", "{}", "required");
    done("keep", "{}");
    refused("reverse", REASON + "}", "kept", "can be reopened", "可以重新打开");
    done("reopen", REASON + "}");
    done("reverse", REASON + "}");
    refused("keep", "{}", "reversed", "can be reopened", "可以重新打开");
  }

  @Test
  void whatItIsToMoveStaysOnceItHasStarted() {
    patch(asOwner(), at(), "{\"expectedChange\": 0.2}").statusCode(200);
    done("start", "{}");

    for (String otherwise :
        new String[] {
          "{\"metric\": \"backlog\"}",
          "{\"dimension\": \"function\", \"member\": null}",
          "{\"expectedChange\": 0.1}"
        }) {
      patch(asOwner(), at(), otherwise)
          .statusCode(409)
          .body("code", equalTo("improvement.fixed"))
          .body("detail", containsString("as they were when it started"));
    }
    patch(asOwner().header("Accept-Language", "zh-CN"), at(), "{\"metric\": \"backlog\"}")
        .body("detail", containsString("在开始之后保持不变"));
    patch(asOwner(), at(), "{\"measure\": \"Ask twice.\"}").statusCode(200);
  }

  @Test
  void refusesWhatIsNoImprovement() {
    wrong("\"finding\": \"F\", \"metric\": \"backlog\"", "measure", "required");
    wrong(FOUND.replace("lead-time", "Lead time"), "metric", "json.wrong-value");
    wrong(FOUND + ", \"dimension\": \"team\"", "member", "required");
    wrong(FOUND + ", \"member\": \"team-" + unique + "\"", "member", "improvement.of-function");
    wrong(FOUND + ", \"dimension\": \"team\", \"member\": \"no\"", "member", "reference.unknown");
    wrong(FOUND + ", \"expectedChange\": 0", "expectedChange", "record.above");
    wrong(FOUND + ", \"startedAt\": \"2026-03-01T09:00:00Z\"", "startedAt", "record.by-act");
    post(asOwner(), at() + "/withdraw", REASON + "}").statusCode(200);
    post(asOwner().header("Accept-Language", "zh-CN"), at() + "/start", "{}")
        .statusCode(409)
        .body("code", equalTo("improvement.withdrawn"))
        .body("detail", containsString("已撤回"));
    person("stranger", "operations-senior").get(at()).then().statusCode(404);
    post(person(owner, "operations-junior"), IMPROVEMENTS, "{" + FOUND + "}").statusCode(403);
  }

  @Test
  void isImportedAsFarAsItIsAndGoesOnByFiles() {
    String rows =
        """
        externalId,finding,measure,metric,dimension,member,owner,startedAt,keptAt,reversedAt
        a-#,F,M,lead-time,team,team-#,owner-#,2026-03-02T09:00:00Z,,
        b-#,F,M,backlog,,,,,,
        c-#,F,M,backlog,,,,,2026-03-02T09:00:00Z,
        d-#,F,M,backlog,,,,2026-03-02T09:00:00Z,2026-03-03T09:00:00Z,2026-03-03T09:00:00Z
        e-#,F,M,backlog,,,,2026-03-02T09:00:00Z,2026-03-01T09:00:00Z,
        """;
    JsonPath first = load(rows);
    assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(2);
    assertThat(first.getList("reasons.code"))
        .containsExactlyInAnyOrder("required", "improvement.ended-twice", "act.before-previous");
    assertThat(load(rows).getInt("unchanged")).isEqualTo(2);

    assertThat(
            load(rows.replace("09:00:00Z,,\n", "09:00:00Z,2026-06-01T09:00:00Z,\n"))
                .getInt("updated"))
        .isEqualTo(1);
    admin()
        .get(IMPROVEMENTS + "/a-" + unique)
        .then()
        .body("state", equalTo("kept"))
        .body("dimension", equalTo("team"));
    String exported =
        admin().accept("text/csv").get(IMPROVEMENTS + "?externalId=a-" + unique).asString();
    JsonPath again = imported("improvements", "improvements.csv", exported, "{}");
    assertThat(again.getInt("unchanged")).as(exported + again.prettify()).isEqualTo(1);
  }

  private ValidatableResponse done(String act, String body) {
    return post(asOwner(), at() + "/" + act, body).statusCode(200);
  }

  private void refused(String act, String body, String state, String english, String chinese) {
    post(asOwner(), at() + "/" + act, body)
        .statusCode(409)
        .body("code", equalTo("improvement." + state))
        .body("detail", containsString(english));
    post(asOwner().header("Accept-Language", "zh-CN"), at() + "/" + act, body)
        .statusCode(409)
        .body("detail", containsString(chinese));
  }

  private void invalid(String act, String body, String code) {
    post(asOwner(), at() + "/" + act, body).statusCode(422).body("errors[0].code", equalTo(code));
  }

  private void wrong(String fields, String field, String code) {
    post(asOwner(), IMPROVEMENTS, "{" + fields + "}")
        .statusCode(422)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
  }

  private RequestSpecification asOwner() {
    return person(owner, "operations-senior");
  }

  private String at() {
    return IMPROVEMENTS + "/" + id;
  }

  private JsonPath load(String csv) {
    return imported("improvements", "improvements.csv", csv.replace("#", unique), "{}");
  }
}
