package tandem.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.ingest.FoldedDatabase;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.ingest.Ingest;
import tandem.analytics.sql.Sql;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class MetricsIT {

  private static final String METRICS = "/api/v1/metrics";
  private static final String YEAR = "?from=2025-01-01&to=2026-01-01&grain=year";

  @Inject Ingest ingest;
  @Inject Snapshots snapshots;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    FoldedWorld.into(ingest, 3, 60);
  }

  @Test
  void declaresItsMetricsInTheCallersLanguage() {
    as(Roles.ANALYST)
        .header("Accept-Language", "zh-CN")
        .get(METRICS + "/win-rate")
        .then()
        .statusCode(200)
        .body("name", equalTo("赢单率"))
        .body("unit", equalTo("share"))
        .body("direction", equalTo("up"))
        .body("counter", equalTo("average-deal-size"))
        .body("formula", startsWith("count(opportunity.won) /"))
        .body("dimensions", hasItem("team"));
    as(Roles.SALES_REPRESENTATIVE)
        .get(METRICS)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(Shipped.CATALOGUE.metrics().size()))
        .body("items.name", hasItem("Revenue"));
  }

  @Test
  void whatNeedsFactsThatAreStillBeingComputedIsAnsweredLater() {
    assertThatThrownBy(
            () ->
                snapshots.read(
                    snapshot ->
                        new Sql()
                            .add("select warranty from fact_deal")
                            .read(snapshot.connection(), row -> row.getString(1))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().reason().status()).isEqualTo(503);
              assertThat(refused.refusal().code()).isEqualTo("figure.rebuilding");
            });
  }

  @Test
  void answersASeriesOfAllPeriods() {
    as(Roles.ANALYST)
        .get(METRICS + "/win-rate/series?from=2025-01-01&to=2025-04-01&by=team")
        .then()
        .statusCode(200)
        .body("metric", equalTo("win-rate"))
        .body("grain", equalTo("month"))
        .body("zone", equalTo("UTC"))
        .body("series[0].by.team", equalTo("North"))
        .body("series[0].points", hasSize(3))
        .body("series[0].points[0].from", equalTo("2025-01-01"))
        .body("series[0].points[0].to", equalTo("2025-02-01"))
        .body("series[0].points[0].won", notNullValue())
        .body("series[-1].by.team", nullValue());
  }

  @Test
  void saysWhyAFigureHasNoValue() {
    as(Roles.ANALYST)
        .get(METRICS + "/win-rate/series?from=2020-01-01&to=2020-02-01")
        .then()
        .statusCode(200)
        .body("series[0].points[0].value", nullValue())
        .body("series[0].points[0].n", equalTo(0))
        .body("series[0].points[0].reason", startsWith("Nothing was counted"));
  }

  @Test
  void saysInTheCallersLanguageWhichDaysCannotBeCountedYet() {
    as(Roles.ANALYST)
        .header("Accept-Language", "zh-CN")
        .get(METRICS + "/reopen-rate")
        .then()
        .statusCode(200)
        .body("name", equalTo("重开率"))
        .body("windowDays", equalTo(14));
    as(Roles.ANALYST)
        .header("Accept-Language", "zh-CN")
        .get(METRICS + "/reopen-rate/series" + YEAR + "&asOf=2025-03-31")
        .then()
        .statusCode(200)
        .body("leftOut.from", equalTo("2025-03-18"))
        .body("leftOut.windowDays", equalTo(14))
        .body("leftOut.reason", containsString("14 天"))
        .body("series[0].points[0].complete", equalTo(false));
  }

  @Test
  void saysWhyThereIsNoTarget() {
    as(Roles.ANALYST)
        .get(METRICS + "/quota-attainment/series?from=2025-02-01&to=2025-03-01")
        .then()
        .statusCode(200)
        .body("unit", equalTo("share"))
        .body("series[0].points[0].value", nullValue())
        .body("series[0].points[0].revenue", notNullValue())
        .body("series[0].points[0].reason", startsWith("Nobody set a target"));
    as(Roles.ANALYST)
        .get(METRICS + "/quota-attainment/series?from=2020-01-01&to=2020-02-01")
        .then()
        .statusCode(200)
        .body("series[0].points[0].value", nullValue())
        .body("series[0].points[0].revenue", nullValue())
        .body("series[0].points[0].reason", containsString("it is not zero"));
    as(Roles.ANALYST)
        .get(METRICS + "/quota-attainment/series?by=product")
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("function"));
  }

  @Test
  void answersAnEmptyYearIfNotAskedForAnyTime() {
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series")
        .then()
        .statusCode(200)
        .body("currency", equalTo("USD"))
        .body("series[0].points", hasSize(12))
        .body("series[0].points[11].complete", equalTo(false));
  }

  @Test
  void opensAFigureToItsEventsPageByPage() {
    var first = as(Roles.ANALYST).get(METRICS + "/win-rate/events" + YEAR + "&limit=2").jsonPath();
    var second =
        as(Roles.ANALYST)
            .get(METRICS + "/win-rate/events" + YEAR + "&limit=2&cursor=" + first.get("next"))
            .jsonPath();

    assertThat(first.getList("items")).hasSize(2);
    assertThat(first.getString("items[0].kind")).isEqualTo("opportunity");
    assertThat(first.getString("items[0].event.type")).startsWith("sales.opportunity.");
    assertThat(second.getList("items")).doesNotContainAnyElementsOf(first.getList("items"));
  }

  @Test
  void writesCsvWithAHeader() {
    as(Roles.ANALYST)
        .accept("text/csv")
        .get(METRICS + "/revenue/series" + YEAR + "&by=team")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(
            startsWith(
                "metric,from,to,team,value,unit,currency,n,p50,p90,mean,gross,refunds,cancellations,winsWithoutAmount,complete,reason,without_rate,lacks_events,backfilled\r\n"))
        .body(containsString("\r\nrevenue,2025-01-01,2026-01-01,North,"));
    as(Roles.ANALYST)
        .accept("text/csv")
        .get(METRICS + "/lead-time/events" + YEAR)
        .then()
        .statusCode(200)
        .body(startsWith("at,day,kind,id,"));
  }

  @Test
  void hidesPeopleFromWhoMayNotSeeThem() {
    as(Roles.SALES_REPRESENTATIVE)
        .get(METRICS + "/revenue/series" + YEAR + "&by=person")
        .then()
        .statusCode(403)
        .body("code", equalTo("figure.persons-out-of-reach"));
    as(Roles.SALES_REPRESENTATIVE)
        .get(METRICS + "/win-rate/events" + YEAR)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as(Roles.SALES_DIRECTOR)
        .get(METRICS + "/revenue/series" + YEAR + "&by=person")
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatItCannotBeAskedInTheCallersLanguage() {
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?by=squad")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("by"))
        .body("errors[0].message", containsString("team"));
    as(Roles.ANALYST)
        .header("Accept-Language", "zh")
        .get(METRICS + "/revenue/series?grain=hour")
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("粒度"));
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?from=1950-01-01&grain=day")
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.too-many-periods"));
    as(Roles.ANALYST).get(METRICS + "/profit").then().statusCode(404);
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=person:Nobody")
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.unknown-value"));
    as(Roles.ANALYST).get(METRICS + "/revenue/events?cursor=nonsense").then().statusCode(422);
  }

  @Test
  void refusesAMemberThatThereIsNotAndSaysWhichAreNear() {
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=team:Nort")
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.unknown-value.near"))
        .body("errors[0].field", equalTo("filter"))
        .body("errors[0].message", containsString("North"));
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=team:Antarctica")
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.unknown-value"));
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=person:ffffffff-ffff-7fff-bfff-ffffffffffff")
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.unknown-value"));
  }

  @Test
  void answersForAMemberWithoutFiguresInThePeriod() {
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=team:North&from=2020-01-01&to=2020-02-01")
        .then()
        .statusCode(200)
        .body("series[0].points[0].n", equalTo(0));
  }

  @Test
  void tellsNobodyOfOthersWhatTheyAreCalled() {
    for (String person : List.of("Nobody", "00000000-0000-7000-8000-000000000000")) {
      as(Roles.SALES_REPRESENTATIVE)
          .get(METRICS + "/revenue/series?filter=person:" + person)
          .then()
          .statusCode(422)
          .body("code", equalTo("figure.unknown-value"));
    }
  }

  @Test
  void refusesParametersThatItDoesNotHave() {
    for (String path :
        List.of("/metrics/revenue/series", "/metrics/revenue/events", "/comparison")) {
      as(Roles.ANALYST)
          .get("/api/v1" + path + "?filters=team:North")
          .then()
          .statusCode(422)
          .body("code", equalTo("list.unknown-parameter"))
          .body("errors[0].message", containsString("by"));
      for (String twice : List.of("by=region&by=team", "to=2026-01-01&to=2026-02-01")) {
        as(Roles.ANALYST)
            .get("/api/v1" + path + "?" + twice)
            .then()
            .statusCode(422)
            .body("code", equalTo("list.too-many-values"));
      }
    }
    as(Roles.ANALYST)
        .get(METRICS + "/revenue/series?filter=team:North&filter=region:Region")
        .then()
        .statusCode(200);
    as(Roles.ANALYST).get(METRICS + "?limit=5").then().statusCode(422);
    as(Roles.ANALYST).get(METRICS + "/revenue/events?sort=at").then().statusCode(422);
  }

  @Test
  void givesJsonAndCsvAlone() {
    as(Roles.ANALYST).accept("text/html").get(METRICS).then().statusCode(406);
    as(Roles.ANALYST).accept("text/csv").get(METRICS).then().statusCode(406);
    as(Roles.ANALYST).header("Accept", "blah").get(METRICS).then().statusCode(400);
    as(Roles.ANALYST).accept("image/png").get(METRICS + "/revenue/series").then().statusCode(406);
  }

  @Test
  void answersNobodyWithoutAToken() {
    given().get(METRICS).then().statusCode(401);
    given().get("/api/v1/freshness").then().statusCode(401);
    as("backfill").get(METRICS).then().statusCode(403);
  }

  @Test
  void saysHowFreshItIs() {
    as(Roles.OPERATIONS_JUNIOR)
        .get("/api/v1/freshness")
        .then()
        .statusCode(200)
        .body("services.service", equalTo(List.of("operations", "sales")))
        .body("dataAsOf", nullValue());
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }
}
