package tandem.sales.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.sales.Topic;
import tandem.sales.Topic.Event;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForecastIT {

  private static final String REASON = "{\"reason\": \"Wrong.\"}";

  private static final String HEAD = "externalId,person,from,to,commit,currency,submittedAt\n";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String earlier = now.minus(20, ChronoUnit.DAYS).toString();
  private final String later = now.minus(10, ChronoUnit.DAYS).toString();

  /** A month that has not begun, whenever this runs. */
  private final LocalDate next =
      LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1).plusMonths(2);

  private final Topic topic = new Topic();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Api ann = Api.as(made("ann-#"), "sales-representative");
  private String annId;

  private String made(String text) {
    return text.replace("#", unique);
  }

  @BeforeEach
  void company() {
    annId = person("ann-#", "North #");
    person("ben-#", "South #");
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private String person(String externalId, String team) {
    return Api.ADMIN.done(
        "/people",
        made(
            "{\"externalId\": \"%s\", \"name\": \"A\", \"team\": \"%s\"}"
                .formatted(externalId, team)));
  }

  private String of(LocalDate from, LocalDate to, String amount, String more) {
    return made(
        "{\"from\": \"%s\", \"to\": \"%s\", \"commit\": %s, \"currency\": \"USD\"%s}"
            .formatted(from, to, amount, more.isEmpty() ? "" : ", " + more));
  }

  private String ofNext(String amount, String submittedAt) {
    return of(next, next.plusMonths(1), amount, "\"submittedAt\": \"%s\"".formatted(submittedAt));
  }

  private String submitted(String amount, String submittedAt) {
    return ann.done("/forecasts", ofNext(amount, submittedAt));
  }

  private static long committed(Event event) {
    return StreamSupport.stream(days(event).spliterator(), false)
        .mapToLong(day -> day.get("committed").asLong())
        .sum();
  }

  private static JsonNode days(Event event) {
    return event.data().get("facts").get("days");
  }

  private void inForce(String... forecasts) {
    ann.get("/forecasts?inForce=true&person=" + annId).body("items.id", contains(forecasts));
  }

  @Test
  void theLastOneBeforeItsPeriodJudgesIt() {
    String first = submitted("1000.01", earlier);
    inForce(first);
    Event submitted = topic.of(first, 1).getFirst();
    assertThat(submitted.type()).isEqualTo("sales.forecast.submitted.v1");
    assertThat(submitted.data().get("occurredAt").asText()).isEqualTo(earlier);
    assertThat(committed(submitted)).isEqualTo(1000_01);
    assertThat(days(submitted)).hasSize(next.lengthOfMonth());
    assertThat(days(submitted).get(0).get("at").asText()).isEqualTo(next + "T00:00:00Z");
    assertThat(days(submitted).get(0).get("team").asText()).isEqualTo(made("North #"));

    String last =
        ann.done("/forecasts", of(next, next.plusMonths(1), "1200", "\"bestCase\": 1500"));
    inForce(last);
    ann.get("/forecasts/" + last).body("bestCase", equalTo(1500.0f)).body("pipeline", nullValue());
    Event restated = topic.of(first, 2).get(1);
    assertThat(restated.type()).isEqualTo("sales.forecast.restated.v1");
    assertThat(days(restated)).isEmpty();
    assertThat(restated.data().get("act").get("because").asText())
        .isEqualTo("sales.forecast.submitted.v1");
    assertThat(restated.data().get("act").get("of").asText()).isEqualTo(last);

    String between = submitted("1100", later);
    inForce(last);
    assertThat(days(topic.of(between, 1).getFirst())).isEmpty();
    ann.done("/forecasts/" + last + "/withdraw", REASON);
    inForce(between);
    assertThat(days(topic.of(last, 2).get(1))).isEmpty();
    Event back = topic.of(between, 2).get(1);
    assertThat(committed(back)).isEqualTo(1100_00);
    assertThat(back.data().get("act").get("because").asText())
        .isEqualTo("sales.forecast.withdrawn.v1");
    ann.done("/forecasts/" + first + "/withdraw", REASON);
    assertThat(topic.of(between, 2)).hasSize(2);
  }

  @Test
  void whatIsSubmittedWithinItsPeriodDoesNotJudgeIt() {
    LocalDate month = next.minusMonths(2);
    String within = ann.done("/forecasts", of(month, month.plusMonths(1), "1", ""));
    ann.get("/forecasts/" + within).body("inForce", equalTo(false));
    String before = "\"submittedAt\": \"%s\"".formatted(month.minusDays(1) + "T23:59:59Z");
    assertThat(ann.refused(403, "/forecasts", of(month, month.plusMonths(1), "1", before)))
        .isEqualTo("forecast.judged");
    String late =
        Api.ADMIN.done(
            "/forecasts", of(month, month.plusMonths(1), "1", before + ", \"person\": \"ann-#\""));
    inForce(late);
    assertThat(ann.refused(403, "/forecasts/" + late + "/withdraw", REASON))
        .isEqualTo("forecast.judged");
    Api.ADMIN.done("/forecasts/" + late + "/withdraw", REASON);
    ann.get("/forecasts?inForce=true&person=" + annId).body("items", hasSize(0));
  }

  @Test
  void isRefusedWhereItCannotBe() {
    LocalDate over = next.minusMonths(3);
    LocalDate end = next.plusMonths(1);
    Map.of(
            of(over, over.plusMonths(1), "1", ""), "forecast.past-period",
            of(next.plusDays(1), end, "1", ""), "forecast.whole-months",
            of(next, end.plusDays(1), "1", ""), "forecast.whole-months",
            of(next, next, "1", ""), "forecast.empty-period",
            of(next, next.plusMonths(13), "1", ""), "forecast.too-long",
            of(next, end, "-1", ""), "record.least",
            of(next, end, "1", "\"person\": \"ann-#\", \"team\": \"North #\""),
                "forecast.two-subjects",
            of(next, end, "1", "\"person\": \"ben-#\""), "reference.unknown",
            ofNext("1", now.plus(400, ChronoUnit.DAYS).toString()), "act.in-future")
        .forEach(
            (body, code) ->
                assertThat(ann.refused(422, "/forecasts", body)).as(body).isEqualTo(code));
    assertThat(Api.ADMIN.refused(422, "/forecasts", of(next, end, "1", ""))).isEqualTo("required");
    String team = of(next, end, "1", "\"team\": \"North #\"");
    assertThat(ann.refused(403, "/forecasts", team)).isEqualTo("forecast.out-of-reach");
    String id = submitted("1", later);
    assertThat(ann.refused(409, "/forecasts", of(next, end.plusMonths(1), "1", "")))
        .isEqualTo("forecast.overlaps");
    assertThat(ann.refusedChange(409, "/forecasts/" + id, "{\"commit\": 2}"))
        .isEqualTo("record.fixed");
    ann.changed("/forecasts/" + id, "{\"commit\": 1}").body("commit", equalTo(1.0f));
    ann.done("/forecasts/" + id + "/withdraw", REASON);
    for (String language : List.of("en", "zh-CN")) {
      ann.request()
          .header("Accept-Language", language)
          .body(REASON)
          .post("/api/v1/forecasts/" + id + "/withdraw")
          .then()
          .statusCode(409)
          .body("code", equalTo("forecast.withdrawn"))
          .body("detail", containsString(language.equals("en") ? "Submit another" : "请另行提交"));
    }
    ann.done("/forecasts", of(next, end.plusMonths(1), "1", ""));
  }

  @Test
  void saysInTheCallersLanguageThatThePeriodIsOver() {
    LocalDate over = next.minusMonths(3);
    Map.of("en", "The period was over", "zh-CN", "该期间已经结束")
        .forEach(
            (language, said) ->
                ann.request()
                    .header("Accept-Language", language)
                    .body(of(over, over.plusMonths(1), "1", ""))
                    .post("/api/v1/forecasts")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("to"))
                    .body("errors[0].message", containsString(said)));
    ann.get("/forecasts?person=" + annId).body("items", hasSize(0));
  }

  @Test
  void isSeenByThoseWhoSeeItsPersonsWorkAndFollowsThatPerson() {
    String id = submitted("310", later);
    Api.as(made("ben-#"), "sales-supervisor").get("/forecasts/" + id).statusCode(404);
    Api.as("somebody", "analyst").get("/forecasts/" + id).statusCode(200);
    Api.as("somebody", "analyst").post("/forecasts/" + id + "/withdraw", REASON).statusCode(403);
    Api.as(made("ben-#"), "operations-director").get("/forecasts/" + id).statusCode(403);
    String team = of(next, next.plusMonths(1), "1", "\"team\": \"South #\"");
    String ofTeam = Api.as(made("ben-#"), "sales-supervisor").done("/forecasts", team);
    ann.get("/forecasts/" + ofTeam).statusCode(404);
    Event submitted = topic.of(ofTeam, 1).getFirst();
    assertThat(days(submitted).get(0).get("team").asText()).isEqualTo(made("South #"));
    assertThat(days(submitted).get(0).has("person")).isFalse();

    Api.ADMIN.done(
        made("/people/ann-#/move"),
        made("{\"from\": \"%s\", \"team\": \"West #\"}".formatted(next.plusDays(9))));
    Event moved = topic.of(id, 2).get(1);
    assertThat(moved.type()).isEqualTo("sales.forecast.restated.v1");
    assertThat(days(moved).get(8).get("team").asText()).isEqualTo(made("North #"));
    assertThat(days(moved).get(9).get("team").asText()).isEqualTo(made("West #"));
    assertThat(committed(moved)).isEqualTo(310_00);
  }

  @Test
  void comesInFilesWhichAreTakenBackAlone() {
    String rows =
        HEAD
            + """
            a-#,ann-#,2026-03-01,2026-04-01,10.00,USD,2026-02-20T09:00:00Z
            b-#,ann-#,2026-03-01,2026-04-01,20.00,USD,2026-02-26T09:00:00Z
            c-#,ann-#,2026-03-01,2026-04-01,30.00,USD,2026-03-10T09:00:00Z
            d-#,ann-#,2026-03-01,2026-05-01,30.00,USD,2026-02-26T09:00:00Z
            e-#,ann-#,2026-03-01,2026-04-01,30.00,USD,2026-04-01T00:00:00Z
            f-#,ann-#,2026-03-01,2026-04-01,30.00,USD,
            """;
    JsonPath report = imported(rows);
    assertThat(report.getInt("created")).as(report.prettify()).isEqualTo(3);
    assertThat(report.getList("reasons.code"))
        .containsExactlyInAnyOrder("forecast.overlaps", "forecast.past-period", "required");
    inForce(id("b-#"));
    assertThat(topic.of(id("a-#"), 1)).as("never in force").hasSize(1);
    assertThat(topic.of(id("b-#"), 1).getFirst().type()).isEqualTo("sales.forecast.recorded.v1");

    JsonPath changed = imported(rows.replace("20.00", "21.00"));
    assertThat(changed.getList("reasons.code")).contains("record.fixed");
    assertThat(changed.getInt("unchanged")).isEqualTo(2);
    String csv =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .accept("text/csv")
            .get("/api/v1/forecasts?person=" + annId)
            .asString();
    JsonPath again = Api.ADMIN.imported("forecasts", csv, null);
    assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(3);

    JsonPath more =
        imported(HEAD + "g-#,ann-#,2026-03-01,2026-04-01,40.00,USD,2026-02-28T09:00:00Z\n");
    String last = id("g-#");
    inForce(last);
    given()
        .auth()
        .oauth2(Api.ADMIN.token())
        .post("/api/v1/imports/" + more.getString("id") + "/undo")
        .then()
        .statusCode(202);
    Event back = topic.of(id("b-#"), 3).get(2);
    assertThat(committed(back)).isEqualTo(20_00);
    assertThat(back.data().get("act").get("because").asText())
        .isEqualTo("sales.forecast.undone.v1");
    assertThat(back.data().get("act").get("of").asText()).isEqualTo(last);
    inForce(id("b-#"));
  }

  private JsonPath imported(String rows) {
    return Api.ADMIN.imported("forecasts", made(rows), null);
  }

  private String id(String externalId) {
    return Api.ADMIN.get(made("/forecasts/" + externalId)).extract().path("id");
  }
}
