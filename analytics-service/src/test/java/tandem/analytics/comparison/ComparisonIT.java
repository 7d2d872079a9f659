package tandem.analytics.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import tandem.acts.Roles;
import tandem.analytics.ingest.FoldedDatabase;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.ingest.Ingest;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class ComparisonIT {

  private static final String COMPARISON = "/api/v1/comparison";
  private static final String YEAR = "?from=2025-01-01&to=2026-01-01";

  @Inject Ingest ingest;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    FoldedWorld.into(ingest, 3, 60);
  }

  @Test
  void laysSalesBesideOperationsInFourAngles() {
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR)
        .then()
        .statusCode(200)
        .body("by", equalTo("function"))
        .body("angles.id", equalTo(List.of("goals", "work", "way", "evaluation")))
        .body("angles.name", hasItem("Way of working"))
        .body("members.functionName", equalTo(List.of("Sales", "Operations")))
        .body("leaders", hasSize(1))
        .body("leaders[0].text", startsWith("Nobody leads"))
        .body("method.share", equalTo(0.05f))
        .body("method.text", not(hasItem(containsString("comparison."))))
        .body("unsaid.text", everyItem(not(containsString("{"))));
  }

  @Test
  void refusesToCompareByWhatMeansSomethingElseInEach() {
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR + "&metrics=win-rate,sales-cycle")
        .then()
        .statusCode(200)
        .body("angles[3].metrics[0].comparable", equalTo(false))
        .body("angles[3].metrics[0].text", startsWith("Win rate is not compared"))
        .body("angles[2].metrics[0].comparable", equalTo(true))
        .body("angles[2].metrics[0].text", containsString("by its index"));
  }

  @Test
  void answersTheSameFiguresAsTheSeries() {
    var compared =
        as(Roles.ANALYST)
            .get(COMPARISON + YEAR + "&by=team&metrics=win-rate&points=true")
            .jsonPath();
    var series =
        as(Roles.ANALYST).get("/api/v1/metrics/win-rate/series" + YEAR + "&by=team").jsonPath();

    assertThat(compared.getString("angles[3].metrics[0].members[0].name")).isEqualTo("North");
    assertThat(compared.getList("angles[3].metrics[0].members[0].points.value"))
        .isEqualTo(series.getList("series[0].points.value"));
    assertThat(compared.getFloat("angles[3].metrics[0].members[0].figure.n"))
        .isEqualTo(
            (float)
                series.getList("series[0].points.n", Float.class).stream()
                    .mapToDouble(Float::doubleValue)
                    .sum());
  }

  @Test
  void leavesPointsOutUnlessAskedForThem() {
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR + "&by=team")
        .then()
        .statusCode(200)
        .body("angles[3].metrics[0].members[0]", not(hasKey("points")))
        .body("angles[3].metrics[0].members[0].index", not(hasKey("targets")));
  }

  @Test
  void saysWhichTeamsAreBehindAChangeIfAsked() {
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR)
        .then()
        .statusCode(200)
        .body("said", everyItem(not(hasKey("behind"))));
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR + "&behind=true")
        .then()
        .statusCode(200)
        .body("said", everyItem(hasKey("behind")));
    as(Roles.ANALYST).get(COMPARISON + "?behind=perhaps").then().statusCode(422);
    as(Roles.ANALYST).get(COMPARISON + "?behind=true&by=team").then().statusCode(422);
  }

  @Test
  void saysHowOftenEachCameFirst() {
    List<Integer> firsts =
        as(Roles.ANALYST)
            .get(COMPARISON + YEAR)
            .jsonPath()
            .getList("members.firsts", Integer.class);

    assertThat(firsts).hasSize(2).allMatch(times -> times >= 0 && times <= Leader.WEIGHTINGS);
  }

  @Test
  void compressesWhatIsLong() {
    as(Roles.ANALYST)
        .header("Accept-Encoding", "gzip")
        .get(COMPARISON + YEAR)
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip");
  }

  @Test
  void saysEverySentenceInTheCallersLanguage() {
    as(Roles.ANALYST)
        .header("Accept-Language", "zh-CN")
        .get(COMPARISON + YEAR + "&by=team")
        .then()
        .statusCode(200)
        .body("angles.name", equalTo(List.of("工作目标", "工作内容", "工作方式", "工作评价标准")))
        .body("members[0].functionName", equalTo("销售"))
        .body("leaders.text", everyItem(startsWith("没有领先者")))
        .body("unsaid.text", everyItem(not(containsString("comparison."))))
        .body("unsaid.text", everyItem(not(containsString("the "))))
        .body("method.text", everyItem(not(containsString("the "))));
  }

  @Test
  void saysWhyThereIsNoIndex() {
    as(Roles.ANALYST)
        .get(COMPARISON + YEAR + "&by=team&metrics=rework-rate")
        .then()
        .statusCode(200)
        .body("angles[3].metrics[0].members[0].index.value", nullValue())
        .body("angles[3].metrics[0].members[0].index.reason", notNullValue())
        .body("members[0].composite", nullValue())
        .body("members[0].coverage", equalTo(0))
        .body("unsaid.concerns.metric.flatten()", hasItem("rework-rate"));
  }

  @Test
  void writesCsvWithARowForEachMetricAndMember() {
    as(Roles.ANALYST)
        .accept("text/csv")
        .get(COMPARISON + YEAR + "&by=team")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("angle,metric,metric_name,grade,comparable,function,member,member_id,"))
        .body(containsString("\r\nevaluation,win-rate,Win rate,C,false,sales,North,North,"));
  }

  @Test
  void doesNotShowPeopleToWhoMayNotSeeThem() {
    as(Roles.SALES_REPRESENTATIVE)
        .get(COMPARISON + YEAR + "&by=person")
        .then()
        .statusCode(200)
        .body("members", hasSize(0))
        .body("unsaid.text", hasItem(startsWith("You may not see figures of single persons here")));
    as(Roles.SALES_DIRECTOR)
        .get(COMPARISON + YEAR + "&by=person")
        .then()
        .statusCode(200)
        .body("members.size()", not(equalTo(0)));
  }

  @Test
  void refusesWhatCannotBeAskedInTheCallersLanguage() {
    as(Roles.ANALYST)
        .get(COMPARISON + "?by=product")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("by"))
        .body("errors[0].message", containsString("function, team, department, region and person"));
    as(Roles.ANALYST)
        .header("Accept-Language", "zh")
        .get(COMPARISON + "?weights=speed:1")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("weights"))
        .body("errors[0].message", containsString("视角"));
    given().get(COMPARISON).then().statusCode(401);
    as("backfill").get(COMPARISON).then().statusCode(403);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }
}
