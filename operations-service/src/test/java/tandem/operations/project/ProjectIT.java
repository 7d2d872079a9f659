package tandem.operations.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Projects, from the plan to the delivery. # stands for something new. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProjectIT {

  private static final String PROJECTS = "/api/v1/projects";
  private static final String PLAN =
      """
      [{"name": "Pilot", "planned": "2026-03-20"}, {"name": "All", "planned": "2026-03-31"}]\
      """;
  private static final String REPLANNED =
      """
      [{"name": "Pilot", "planned": "2026-03-25", "done": "2026-03-24"},
       {"name": "All", "planned": "2026-04-30"}, {"name": "More", "planned": "2026-04-30"}]\
      """;
  private static final String REASON = "{\"reason\": \"So it was.\"";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String boss = "boss-" + unique;
  private final String owner = "owner-" + unique;
  private String id;

  @BeforeEach
  void isPlanned() {
    person(boss, "team-" + unique, null);
    person(owner, "team-" + unique, boss);
    id =
        post(
                asOwner(),
                PROJECTS,
                "{\"name\": \"P\", \"departments\": [\"Care\", \"Field\"], \"milestones\": %s}"
                    .formatted(PLAN))
            .statusCode(201)
            .body("state", equalTo("planned"))
            .body("milestones.baseline", contains(nullValue(), nullValue()))
            .extract()
            .path("id");
  }

  @Test
  void planningAnewMovesNoBaseline() {
    started();
    changed("{\"milestones\": %s}".formatted(REPLANNED))
        .statusCode(200)
        .body("baseline", equalTo("2026-03-31"))
        .body("milestones.baseline", contains("2026-03-20", "2026-03-31", null))
        .body("milestones.planned", contains("2026-03-25", "2026-04-30", "2026-04-30"));
    changed("{\"milestones\": [{\"name\": \"More\", \"planned\": \"2026-03-12\"}]}")
        .statusCode(200)
        .body("baseline", equalTo("2026-03-31"));
    done("deliver", "{\"occurredAt\": \"2026-04-01T00:00:00Z\", \"qualityScore\": 85}")
        .body("state", equalTo("delivered"));

    admin()
        .get(at() + "/history")
        .then()
        .body(
            "items.type",
            contains(
                "operations.project.planned.v1",
                "operations.project.started.v1",
                "operations.project.amended.v1",
                "operations.project.amended.v1",
                "operations.project.delivered.v1"))
        .body("items[0].facts.due", empty())
        .body("items[1].occurredAt", equalTo("2026-03-02T09:00:00Z"))
        .body("items[1].facts.started.person", equalTo(idOf(owner)))
        .body("items[1].facts.started.team", equalTo("team-" + unique))
        .body("items[1].facts.due.at", contains("2026-03-31T23:59:59.999Z"))
        .body("items[1].facts.departments", contains("Care", "Field"))
        .body("items[2].act.fields", contains("milestones"))
        .body("items[4].act.qualityScore", equalTo(85))
        .body("items[4].facts.due.met", contains(0))
        .body("items[4].facts.qualityScore", equalTo(85));
  }

  @Test
  void isOnTimeUntilTheEndOfTheDay() {
    started();
    done("deliver", "{\"occurredAt\": \"2026-03-31T23:59:00Z\"}");

    history().body("items.facts.due.met[-1]", contains(1));
  }

  @Test
  void whatIsCancelledBeforeItsDayIsNotDue() {
    started();
    done("cancel", REASON + ", \"occurredAt\": \"2026-03-15T09:00:00Z\"}");
    history().body("items.facts.due[-1]", empty());

    done("reopen", REASON + ", \"occurredAt\": \"2026-03-16T09:00:00Z\"}")
        .body("state", equalTo("running"))
        .body("cancelReason", nullValue());
    done("cancel", REASON + ", \"occurredAt\": \"2026-04-02T09:00:00Z\"}")
        .body("cancelReason", equalTo("So it was."));
    history().body("items.facts.due.met[-1]", contains(0));
  }

  @Test
  void anActOutOfOrderIsToldTheStateAndWhatIsAllowed() {
    refused("deliver", "{}", "planned", "can be started or cancelled", "可以启动或取消");
    refused("reopen", REASON + "}", "planned", "can be started", "可以启动");
    started();
    refused("start", "{}", "running", "can be delivered or cancelled", "可以交付或取消");
    refused("reopen", REASON + "}", "running", "can be delivered", "可以交付");
    invalid("deliver", "{\"occurredAt\": \"2026-03-01T09:00:00Z\"}", "act.before-previous");
    invalid("deliver", "{\"qualityScore\": 101}", "record.range");
    invalid("cancel", "{}", "required");
    done("deliver", "{}");
    refused("start", "{}", "delivered", "can be reopened", "可以重新打开");
    refused("deliver", "{}", "delivered", "can be reopened", "可以重新打开");
    refused("cancel", REASON + "}", "delivered", "can be reopened", "可以重新打开");
    done("reopen", REASON + "}");
    done("cancel", REASON + "}");
    refused("deliver", "{}", "cancelled", "is cancelled", "已取消");
    refused("cancel", REASON + "}", "cancelled", "is cancelled", "已取消");
  }

  @Test
  void refusesMilestonesThatAreNone() {
    LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    wrong("[{\"name\": \"A\"}]", 422, "required", "required", "必须填写");
    wrong(
        "[{\"name\": \"A\", \"planned\": \"2026-03-20\", \"baseline\": \"2026-03-20\"}]",
        422,
        "project.no-baseline",
        "no baseline before",
        "没有基线");
    wrong(PLAN.replace("All", "Pilot"), 422, "project.milestone-twice", "listed twice", "列出了两次");
    wrong(
        PLAN.replace("\"2026-03-20\"", "\"2026-03-20\", \"done\": \"%s\"".formatted(later)),
        422,
        "project.milestone-done",
        "which is today",
        "不能晚于今天");
    started();
    wrong(
        PLAN.replace("2026-03-20", "2026-03-01"),
        422,
        "project.milestone-before-start",
        "before the project started, which was on 2026-03-02",
        "早于项目启动日");
    wrong(
        PLAN.replace("\"2026-03-20\"", "\"2026-03-20\", \"baseline\": \"2026-03-21\""),
        409,
        "project.baseline-fixed",
        "keeps the baseline",
        "保持项目启动时的基线");
    wrong("null", 422, "project.no-milestones", "plan one", "至少计划一个里程碑");
  }

  @Test
  void doesNotStartWithoutAMilestoneOrAfterOne() {
    invalid(
        "start", "{\"occurredAt\": \"2026-03-21T00:00:00Z\"}", "project.milestone-before-start");
    changed("{\"milestones\": null}").statusCode(200);
    post(asOwner(), at() + "/start", "{}")
        .statusCode(409)
        .body("code", equalTo("project.no-milestones"));
  }

  @Test
  void isJudgedByThoseAboveItsOwner() {
    changed("{\"qualityScore\": 50}")
        .statusCode(422)
        .body("errors[0].code", equalTo("project.not-delivered"));
    started();
    done("deliver", "{\"qualityScore\": 40, \"occurredAt\": \"2026-03-31T09:00:00Z\"}");

    for (String otherwise :
        new String[] {
          "{\"qualityScore\": 90}",
          "{\"qualityScore\": null}",
          "{\"owner\": \"%s\"}".formatted(boss),
          "{\"deliveredAt\": \"2026-03-30T09:00:00Z\"}"
        }) {
      changed(otherwise)
          .statusCode(403)
          .body("code", equalTo("project.own-judgement"))
          .body("detail", containsString("somebody above its owner"));
    }
    post(asOwner().header("Accept-Language", "zh-CN"), at() + "/reopen", REASON + "}")
        .statusCode(403)
        .body("detail", containsString("负责人的上级"));
    post(asOwner(), at() + "/withdraw", REASON + "}").statusCode(403);
    changed("{\"name\": \"Q\"}").statusCode(200);
    patch(person(boss, "operations-manager"), at(), "{\"qualityScore\": 45}")
        .statusCode(200)
        .body("qualityScore", equalTo(45));
    post(person(boss, "operations-manager"), at() + "/reopen", REASON + "}")
        .statusCode(200)
        .body("qualityScore", nullValue());
  }

  @Test
  void whatIsWithdrawnCountsNoMore() {
    started();
    post(asOwner(), at() + "/withdraw", REASON + "}").statusCode(200);

    history().body("items.facts.due[-1]", empty());
    post(asOwner(), at() + "/start", "{}")
        .statusCode(409)
        .body("code", equalTo("project.withdrawn"));
    person("stranger", "operations-senior").get(at()).then().statusCode(404);
  }

  @Test
  void isImportedAsFarAsItIsAndGoesOnByFiles() {
    String rows =
        """
        {"externalId": "a-#", "name": "A", "owner": "owner-#", "milestones": %1$s, "startedAt": "2026-03-02T09:00:00Z"}
        {"externalId": "b-#", "name": "B", "milestones": %1$s}
        {"externalId": "c-#", "name": "C", "deliveredAt": "2026-03-02T09:00:00Z"}
        {"externalId": "d-#", "name": "D", "milestones": %1$s, "startedAt": "2026-03-22T09:00:00Z"}
        """
            .formatted(PLAN);
    JsonPath first = load(rows);
    assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(2);
    assertThat(first.getList("reasons.code"))
        .containsExactlyInAnyOrder("required", "project.milestone-before-start");
    assertThat(load(rows).getInt("unchanged")).isEqualTo(2);

    post(
            admin(),
            PROJECTS + "/b-" + unique + "/start",
            "{\"occurredAt\": \"2026-03-02T09:00:00Z\"}")
        .statusCode(200);
    JsonPath later =
        load(
            rows.replace("2026-03-31", "2026-04-15")
                .replace(":00Z\"}", ":00Z\", \"deliveredAt\": \"2026-04-10T09:00:00Z\"}"));
    assertThat(later.getInt("updated")).as(later.prettify()).isEqualTo(2);
    for (String one : new String[] {"a-", "b-"}) {
      admin()
          .get(PROJECTS + "/" + one + unique)
          .then()
          .body("baseline", equalTo("2026-03-31"))
          .body("milestones.planned", contains("2026-03-20", "2026-04-15"))
          .body("state", equalTo(one.equals("a-") ? "delivered" : "running"));
    }
    String exported =
        admin().accept("text/csv").get(PROJECTS + "?externalId=a-" + unique).asString();
    JsonPath again = imported("projects", "projects.csv", exported, "{}");
    assertThat(again.getInt("unchanged")).as(exported + again.prettify()).isEqualTo(1);
    admin()
        .get(PROJECTS + "/a-" + unique + "/history")
        .then()
        .body("items", hasSize(2))
        .body("items[1].facts.due.met", contains(0));
  }

  @Test
  void followsAMoveOfItsOwner() {
    started();
    post(
            admin(),
            "/api/v1/people/" + owner + "/move",
            "{\"from\": \"2026-03-15\", \"team\": \"other-%s\"}".formatted(unique))
        .statusCode(200);

    admin()
        .get(at() + "/history")
        .then()
        .body("items.type[-1]", equalTo("operations.project.restated.v1"))
        .body("items.facts[-1].started.team", equalTo("team-" + unique))
        .body("items.facts[-1].due.team", contains("other-" + unique));
  }

  private void started() {
    done("start", "{\"occurredAt\": \"2026-03-02T09:00:00Z\"}").body("state", equalTo("running"));
  }

  private ValidatableResponse done(String act, String body) {
    return post(admin(), at() + "/" + act, body).statusCode(200);
  }

  private ValidatableResponse changed(String patch) {
    return patch(asOwner(), at(), patch);
  }

  private void refused(String act, String body, String state, String english, String chinese) {
    post(admin(), at() + "/" + act, body)
        .statusCode(409)
        .body("code", equalTo("project." + state))
        .body("detail", containsString(english));
    post(admin().header("Accept-Language", "zh-CN"), at() + "/" + act, body)
        .statusCode(409)
        .body("detail", containsString(chinese));
  }

  private void invalid(String act, String body, String code) {
    post(admin(), at() + "/" + act, body).statusCode(422).body("errors[0].code", equalTo(code));
  }

  private void wrong(String milestones, int status, String code, String english, String chinese) {
    String patch = "{\"milestones\": %s}".formatted(milestones);
    String said = changed(patch).statusCode(status).extract().asString();
    assertThat(said).contains(code, english);
    assertThat(
            patch(asOwner().header("Accept-Language", "zh-CN"), at(), patch).extract().asString())
        .contains(chinese);
  }

  private ValidatableResponse history() {
    return admin().get(at() + "/history").then().statusCode(200);
  }

  private RequestSpecification asOwner() {
    return person(owner, "operations-senior");
  }

  private static String idOf(String person) {
    return admin().get("/api/v1/people/" + person).path("id");
  }

  private String at() {
    return PROJECTS + "/" + id;
  }

  private JsonPath load(String rows) {
    return imported("projects", "projects.ndjson", rows.replace("#", unique), "{}");
  }
}
