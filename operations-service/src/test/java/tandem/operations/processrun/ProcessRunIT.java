package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.PROCESSES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.act;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.as;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;
import static tandem.operations.Service.process;
import static tandem.operations.Service.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProcessRunIT {

  @Inject MeterRegistry meters;

  /** The same for every test; whoever is known already stays. */
  @BeforeEach
  void people() {
    person("head", "Head", null);
    person("lead", "North", "head");
    person("ada", "North", "lead");
    person("bo", "South", "head");
    process("any");
  }

  @Test
  void isCorrectedWhateverItsStateButForItsProcess() {
    run("R-wrong", "any", "2026-03-01T08:00:00Z");
    act("R-wrong", "abandon", "{\"reason\": \"Twice.\", \"at\": \"2026-03-01T09:00:00Z\"}");
    String deal = "01980000-0000-7000-8000-000000000601";
    patch(admin(), RUNS + "/R-wrong", "{\"deal\": \"%s\", \"requestedBy\": \"bo\"}".formatted(deal))
        .statusCode(200)
        .body("deal", is(deal));
    admin()
        .get(RUNS + "/R-wrong/history")
        .then()
        .body("items[2].type", is("operations.process-run.amended.v1"))
        .body("items[2].act.fields", contains("deal", "requestedBy"))
        .body("items[2].facts.requested.team", is("South"));
    process("other");
    patch(admin(), RUNS + "/R-wrong", "{\"process\": \"other\"}").statusCode(409);
  }

  @Test
  void goesFromRequestToCompletion() {
    run("R-walk", "any", "2026-03-01T08:00:00Z");
    act("R-walk", "start", "{\"performer\": \"ada\", \"at\": \"2026-03-01T09:00:00Z\"}")
        .statusCode(200)
        .body("state", is("started"))
        .body("team", is("North"));
    act(
            "R-walk",
            "steps",
            "{\"step\": \"Pack\", \"performer\": \"ada\", \"at\": \"2026-03-01T10:00:00Z\"}")
        .statusCode(200)
        .body("steps", is(1));
    act("R-walk", "steps/complete", "{\"step\": \"Pack\", \"at\": \"2026-03-01T11:00:00Z\"}")
        .statusCode(200);
    act(
            "R-walk",
            "rework",
            """
            {"step": "Pack", "reason": "A part was missing.", "performer": "bo",
             "at": "2026-03-01T12:00:00Z"}
            """)
        .statusCode(200)
        .body("steps", is(2))
        .body("team", is("South"));
    act("R-walk", "complete", "{\"at\": \"2026-03-02T08:00:00Z\"}")
        .statusCode(200)
        .body("state", is("completed"))
        .body("completedAt", is("2026-03-02T08:00:00Z"));

    admin()
        .get(RUNS + "/R-walk/steps")
        .then()
        .body("step", contains("Pack", "Pack"))
        .body("rework", contains(null, "A part was missing."));
    admin()
        .get(RUNS + "/R-walk/history")
        .then()
        .body("items", hasSize(6))
        .body("items[5].type", is("operations.process-run.completed.v1"))
        .body("items[5].facts.completed.team", is("South"))
        .body("items[5].facts.steps", is(2))
        .body("items[5].facts.distinctSteps", is(1))
        .body("items[5].facts.workload.delta", contains(1, -1, 1, -1));
  }

  @Test
  void refusesAnActThatTheStateDoesNotAllowInTheCallersLanguage() {
    run("R-waits", "any", "2026-03-01T08:00:00Z");
    post(
            admin().header("Accept-Language", "zh-CN"),
            RUNS + "/R-waits/complete",
            "{\"at\": \"2026-03-01T09:00:00Z\"}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", is("process-run.not-started"))
        .body("detail", is("该流程实例尚未开始。"));
  }

  @Test
  void refusesWhatIsYetToCome() {
    post(admin(), RUNS, "{\"process\": \"any\", \"occurredAt\": \"2050-01-01T00:00:00Z\"}")
        .statusCode(422)
        .body("code", is("act.in-future"));
  }

  @Test
  void refusesAnUnknownProcessAndAnUnknownField() {
    post(admin(), RUNS, "{\"process\": \"none\"}")
        .statusCode(422)
        .body("errors.field", hasItem("process"));
    post(admin(), RUNS, "{\"process\": \"any\", \"colour\": \"red\"}").statusCode(422);
  }

  @Test
  void takesOnlyTheStepsThatTheProcessLists() {
    post(
            admin(),
            PROCESSES,
            """
            {"externalId": "listed", "name": "Listed", "promised": "P3D",
             "steps": [{"name": "Pack", "valueAdding": true}, {"name": "Send", "valueAdding": false}]}
            """)
        .statusCode(201)
        .body("promised", is("PT72H"));
    run("R-listed", "listed", "2026-03-01T08:00:00Z");
    act("R-listed", "start", "{\"team\": \"Desk\", \"at\": \"2026-03-01T08:00:00Z\"}");
    act("R-listed", "steps", "{\"step\": \"Dance\", \"team\": \"Desk\"}")
        .statusCode(422)
        .body("code", is("process-run.unknown-step"));
  }

  @Test
  void showsEveryoneTheWorkInReachAndNoOther() {
    run("R-ada", "any", "2026-03-01T08:00:00Z");
    act("R-ada", "start", "{\"performer\": \"ada\", \"at\": \"2026-03-01T09:00:00Z\"}")
        .statusCode(200);

    sees("ada", "operations-junior", true);
    sees("lead", "operations-junior", false);
    sees("lead", "operations-senior", true);
    sees("bo", "operations-senior", false);
    sees("head", "operations-senior", false);
    sees("head", "operations-manager", true);
    sees("bo", "operations-director", true);
    sees("nobody", "operations-manager", false);
    sees("anybody", "analyst", true);
    as(Tokens.of("ada", "sales-director")).get(RUNS + "/R-ada").then().statusCode(403);
    post(as(Tokens.of("analyst")), RUNS + "/R-ada/complete", "{}").statusCode(403);
    post(person("bo", "operations-senior"), RUNS + "/R-ada/complete", "{}").statusCode(404);
  }

  private static void sees(String person, String role, boolean whether) {
    person(person, role).get(RUNS + "/R-ada").then().statusCode(whether ? 200 : 404);
    person(person, role)
        .queryParam("externalId", "R-ada")
        .get(RUNS)
        .then()
        .statusCode(200)
        .body("items", whether ? hasSize(1) : empty());
  }

  @Test
  void restatesOpenAndClosedWorkWhenItsPerformerMovesInThePast() {
    person("cy", "North", null);
    run("R-closed", "any", "2026-02-01T08:00:00Z");
    act("R-closed", "start", "{\"performer\": \"cy\", \"at\": \"2026-02-01T09:00:00Z\"}");
    act("R-closed", "complete", "{\"at\": \"2026-02-10T08:00:00Z\"}").statusCode(200);
    run("R-before", "any", "2026-01-01T08:00:00Z");
    act("R-before", "start", "{\"performer\": \"cy\", \"at\": \"2026-01-01T09:00:00Z\"}");
    act("R-before", "complete", "{\"at\": \"2026-01-02T08:00:00Z\"}").statusCode(200);

    post(
            admin(),
            "/api/v1/people/cy/move",
            "{\"from\": \"2026-02-05\", \"team\": \"South\", \"reason\": \"Merged.\"}")
        .statusCode(200)
        .body("team", is("South"));

    admin()
        .get(RUNS + "/R-closed/history")
        .then()
        .body("items[3].type", is("operations.process-run.restated.v1"))
        .body("items[3].act.because", is("operations.person.moved.v1"))
        .body("items[3].facts.started.team", is("North"))
        .body("items[3].facts.completed.team", is("South"))
        .body("items[3].facts.workload.team", contains("North", "North", "South", "South"));
    admin().get(RUNS + "/R-before/history").then().body("items", hasSize(3));
    admin().get(RUNS + "/R-closed").then().body("team", is("South"));
  }

  @Test
  void listsByStateProcessTeamAndTime() {
    process("filtered");
    run("R-f1", "filtered", "2026-03-01T08:00:00Z");
    run("R-f2", "filtered", "2026-03-02T08:00:00Z");
    act("R-f2", "start", "{\"team\": \"Desk\", \"at\": \"2026-03-02T09:00:00Z\"}");
    admin()
        .queryParam("process", "filtered")
        .get(RUNS)
        .then()
        .body("items.externalId", contains("R-f2", "R-f1"))
        .body("next", nullValue());
    listed("state", "requested", "R-f1");
    listed("team", "Desk", "R-f2");
    listed("requestedAtTo", "2026-03-02T00:00:00Z", "R-f1");
  }

  private static void listed(String parameter, String value, String externalId) {
    admin()
        .queryParam("process", "filtered")
        .queryParam(parameter, value)
        .get(RUNS)
        .then()
        .statusCode(200)
        .body("items.externalId", contains(externalId));
  }

  @Test
  void actsOnceForAKeyAndOnlyOnTheVersionRead() {
    run("R-key", "any", "2026-03-01T08:00:00Z");
    String body = "{\"team\": \"Desk\", \"at\": \"2026-03-01T09:00:00Z\"}";
    post(admin().header("Idempotency-Key", "k1"), RUNS + "/R-key/start", body).statusCode(200);
    post(admin().header("Idempotency-Key", "k1"), RUNS + "/R-key/start", body).statusCode(200);
    post(admin().header("If-Match", "\"1.1\""), RUNS + "/R-key/complete", "{}").statusCode(412);
    admin().get(RUNS + "/R-key/history").then().body("items", hasSize(2));
  }

  @Test
  void isCountedByEachActsName() {
    run("R-counted", "any", "2026-03-01T08:00:00Z");
    act("R-counted", "start", "{\"team\": \"North\"}");
    act("R-counted", "steps/complete", "{\"step\": \"Never begun\"}");
    admin().get(RUNS + "/abandon").then().statusCode(404);

    await()
        .untilAsserted(
            () ->
                assertThat(
                        meters.find("http.server.requests").timers().stream()
                            .map(timer -> timer.getId().getTag("act")))
                    .contains("start", "steps/complete"));
    assertThat(meters.find("http.server.requests").tag("method", "GET").timers())
        .allMatch(timer -> "none".equals(timer.getId().getTag("act")));
  }
}
