package tandem.operations.servicecase;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static tandem.operations.Service.CALENDARS;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.POLICIES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.as;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CaseIT {

  /** The same for every test; whoever is known already stays. */
  @BeforeEach
  void people() {
    person("case-head", "Head", null);
    person("case-lead", "Front", "case-head");
    person("case-ada", "Front", "case-lead");
    person("case-bo", "Back", "case-head");
    once(
        CALENDARS,
        """
        {"externalId": "desk", "name": "Desk hours", "zone": "Asia/Kolkata",
         "week": [{"day": "MONDAY", "from": "09:00", "to": "17:00"},
                  {"day": "TUESDAY", "from": "09:00", "to": "17:00"}]}
        """);
    once(
        POLICIES,
        """
        {"externalId": "desk", "name": "Feedback", "category": "feedback", "responseMinutes": 60,
         "resolutionMinutes": 480, "calendar": "desk"}
        """);
  }

  private static void once(String collection, String body) {
    post(admin(), collection, body).statusCode(oneOf(201, 409));
  }

  @Test
  void showsWhenWhatIsPromisedIsDue() {
    open("due", "\"category\": \"feedback\", \"owner\": \"case-ada\"")
        .body("function", is("operations"))
        .body("state", is("open"))
        .body("team", is("Front"))
        .body("policyEdition", is(1))
        .body("responseDue", is("2026-05-04T04:30:00Z"))
        .body("resolutionDue", is("2026-05-04T11:30:00Z"));
    act("due", "pause", "{\"reason\": \"why\", \"at\": \"2026-05-04T04:00:00Z\"}")
        .body("state", is("paused"))
        .body("responseDue", nullValue())
        .body("resolutionDue", nullValue());
    act("due", "resume", "{\"at\": \"2026-05-04T05:00:00Z\"}")
        .body("responseDue", is("2026-05-04T05:30:00Z"))
        .body("resolutionDue", is("2026-05-05T04:30:00Z"));
    act("due", "respond", "{\"automatic\": true, \"at\": \"2026-05-04T05:00:00Z\"}")
        .body("replies", is(0))
        .body("respondedAt", nullValue());
    act("due", "resolve", "{\"at\": \"2026-05-04T06:00:00Z\"}")
        .body("state", is("resolved"))
        .body("replies", is(1))
        .body("respondedAt", is("2026-05-04T06:00:00Z"));
    admin()
        .get(CASES + "/due/history")
        .then()
        .body("items", hasSize(5))
        .body("items[4].facts.responseMillis", is(5_400_000))
        .body("items[4].facts.clocks.met", contains(0, 1));
  }

  @Test
  void keepsWhatWasPromisedWhenItWasOpened() {
    once(
        POLICIES,
        """
        {"externalId": "kept", "name": "Kept", "category": "request", "severity": "kept",
         "resolutionMinutes": 60}
        """);
    String request = "\"category\": \"request\", \"severity\": \"kept\", \"team\": \"Front\"";
    open("kept-1", request).body("resolutionDue", is("2026-05-04T01:00:00Z"));
    patch(
            admin(),
            POLICIES + "/kept",
            "{\"from\": \"2026-05-01\", \"resolutionMinutes\": 30, \"reason\": \"Faster.\"}")
        .statusCode(200)
        .body("edition", is(2));
    act("kept-1", "respond", "{\"at\": \"2026-05-04T00:10:00Z\"}")
        .body("resolutionDue", is("2026-05-04T01:00:00Z"));
    open("kept-2", request)
        .body("policyEdition", is(2))
        .body("resolutionDue", is("2026-05-04T00:30:00Z"));
  }

  @Test
  void isJudgedAnewWhereWhatWasPromisedForWasRecordedWrongly() {
    open("amended", "\"category\": \"complaint\", \"team\": \"Front\", \"severity\": \"odd\"")
        .body("policy", nullValue());
    patch(
            admin(),
            CASES + "/amended",
            "{\"category\": \"feedback\", \"reason\": \"No complaint.\"}")
        .body("category", is("feedback"))
        .body("policy", notNullValue())
        .body("resolutionDue", is("2026-05-04T11:30:00Z"));
    admin()
        .get(CASES + "/amended/history")
        .then()
        .body("items[1].act.fields", contains("category"));
  }

  @Test
  void refusesAnActThatTheStateDoesNotAllowInTheCallersLanguage() {
    open("language", "\"category\": \"request\", \"team\": \"Front\"");
    post(
            admin().header("Accept-Language", "zh-CN"),
            CASES + "/language/resume",
            "{\"at\": \"2026-05-04T09:00:00Z\"}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", is("case.not-paused"))
        .body("detail", is("工单没有暂停。"));
  }

  @Test
  void knowsThatAfterSalesBelongsToSales() {
    open("after", "\"category\": \"after-sales\", \"team\": \"Front\"")
        .body("function", is("sales"));
    post(
            admin(),
            CASES,
            "{\"category\": \"after-sales\", \"function\": \"operations\", \"team\": \"Front\"}")
        .statusCode(422)
        .body("code", is("case.after-sales"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    post(admin(), CASES, "{\"category\": \"praise\"}")
        .statusCode(422)
        .body("errors.field", hasItem("category"));
    post(admin(), CASES, "{\"category\": \"request\", \"owner\": \"nobody\"}")
        .statusCode(422)
        .body("errors.field", hasItem("owner"));
    post(admin(), CALENDARS, "{\"name\": \"x\", \"zone\": \"Mars/Base\", \"week\": []}")
        .statusCode(422);
    post(
            admin(),
            CALENDARS,
            """
            {"name": "x", "zone": "UTC", "week": [{"day": "MONDAY", "from": "12:00", "to": "09:00"}]}
            """)
        .statusCode(422)
        .body("code", is("calendar.hours"));
    post(admin(), POLICIES, "{\"name\": \"x\", \"severity\": \"none\"}")
        .statusCode(422)
        .body("code", is("sla-policy.no-promise"));
    post(
            admin(),
            POLICIES,
            "{\"name\": \"x\", \"category\": \"feedback\", \"resolutionMinutes\": 5}")
        .statusCode(409)
        .body("code", is("sla-policy.same-cases"));
  }

  @Test
  void showsEveryoneTheCasesInReachAndNoOther() {
    open("reach", "\"category\": \"request\", \"owner\": \"case-ada\"");
    sees("case-ada", "operations-junior", true);
    sees("case-lead", "operations-junior", false);
    sees("case-lead", "operations-senior", true);
    sees("case-bo", "operations-senior", false);
    sees("case-head", "operations-manager", true);
    sees("case-bo", "operations-director", true);
    sees("anybody", "analyst", true);
    as(Tokens.of("case-ada", "sales-director")).get(CASES + "/reach").then().statusCode(403);
    post(as(Tokens.of("analyst")), CASES + "/reach/resolve", "{}").statusCode(403);
    post(person("case-bo", "operations-senior"), CASES + "/reach/resolve", "{}").statusCode(404);
    act(
        "reach",
        "transfer",
        "{\"team\": \"Back\", \"reason\": \"why\", \"at\": \"2026-05-04T01:00:00Z\"}");
    sees("case-bo", "operations-senior", true);
  }

  private static void sees(String person, String role, boolean whether) {
    person(person, role).get(CASES + "/reach").then().statusCode(whether ? 200 : 404);
    person(person, role)
        .queryParam("externalId", "reach")
        .get(CASES)
        .then()
        .statusCode(200)
        .body("items", whether ? hasSize(1) : empty());
  }

  @Test
  void letsOnlyManagersSayWhatIsPromised() {
    String policy = "{\"name\": \"x\", \"severity\": \"mine\", \"resolutionMinutes\": 5}";
    post(person("case-lead", "operations-senior"), POLICIES, policy).statusCode(403);
    post(person("case-head", "operations-manager"), POLICIES, policy).statusCode(201);
    person("case-ada", "operations-junior").get(POLICIES + "/desk").then().statusCode(200);
  }

  @Test
  void listsByWhatIsAskedFor() {
    open("list-1", "\"category\": \"request\", \"severity\": \"listed\", \"team\": \"L1\"");
    open("list-2", "\"category\": \"request\", \"severity\": \"listed\", \"owner\": \"case-bo\"");
    act("list-2", "resolve", "{\"at\": \"2026-05-05T00:00:00Z\"}");
    listed("state", "open", "list-1");
    listed("state", "resolved", "list-2");
    listed("team", "L1", "list-1");
    listed("owner", "case-bo", "list-2");
    listed("resolvedAtFrom", "2026-05-05T00:00:00Z", "list-2");
    admin()
        .queryParam("severity", "listed")
        .queryParam("sort", "resolvedAt")
        .get(CASES)
        .then()
        .body("items.externalId", contains("list-2", "list-1"));
  }

  private static void listed(String parameter, String value, String externalId) {
    admin()
        .queryParam("severity", "listed")
        .queryParam(parameter, value)
        .get(CASES)
        .then()
        .statusCode(200)
        .body("items.externalId", contains(externalId));
  }

  @Test
  void restatesTheCasesThatAMoveInThePastConcerns() {
    person("case-cy", "Front", null);
    open("moved", "\"category\": \"request\", \"owner\": \"case-cy\"");
    act("moved", "resolve", "{\"at\": \"2026-05-06T00:00:00Z\"}");
    open("unmoved", "\"category\": \"request\", \"owner\": \"case-cy\"");
    act("unmoved", "resolve", "{\"at\": \"2026-05-04T12:00:00Z\"}");
    post(
            admin(),
            "/api/v1/people/case-cy/move",
            "{\"from\": \"2026-05-05\", \"team\": \"Back\", \"reason\": \"Merged.\"}")
        .statusCode(200);
    admin()
        .get(CASES + "/moved/history")
        .then()
        .body("items[2].type", is("operations.case.restated.v1"))
        .body("items[2].facts.opened.team", is("Front"))
        .body("items[2].facts.resolved.team", is("Back"))
        .body("items[2].facts.backlog.team", contains("Front", "Front", "Back", "Back"));
    admin().get(CASES + "/unmoved/history").then().body("items", hasSize(2));
    admin().get(CASES + "/moved").then().body("team", is("Back"));
  }

  @Test
  void actsOnceForAKeyAndOnlyOnTheVersionRead() {
    open("key", "\"category\": \"request\", \"team\": \"Front\"");
    String body = "{\"at\": \"2026-05-04T09:00:00Z\"}";
    post(admin().header("Idempotency-Key", "case-1"), CASES + "/key/respond", body).statusCode(200);
    post(admin().header("Idempotency-Key", "case-1"), CASES + "/key/respond", body)
        .statusCode(200)
        .body("replies", is(1));
    post(admin().header("If-Match", "\"1.1\""), CASES + "/key/resolve", "{}").statusCode(412);
    admin().get(CASES + "/key/history").then().body("items", hasSize(2));
  }

  /** Opens a case at midnight of a Monday. */
  private static ValidatableResponse open(String externalId, String fields) {
    return post(
            admin(),
            CASES,
            "{\"externalId\": \"%s\", \"at\": \"2026-05-04T00:00:00Z\", %s}"
                .formatted(externalId, fields))
        .statusCode(201);
  }

  private static ValidatableResponse act(String externalId, String act, String body) {
    return post(admin(), CASES + "/" + externalId + "/" + act, body).statusCode(200);
  }
}
