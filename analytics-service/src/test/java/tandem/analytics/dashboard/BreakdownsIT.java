package tandem.analytics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.acts.Roles;
import tandem.analytics.ingest.FoldedDatabase;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.ingest.Ingest;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

/** Pages show what a function lost, what its time went to and what it improved, as the API says. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class BreakdownsIT {

  private static final String YEAR = "from=2025-01-01&to=2026-01-01";
  private static final String BEFORE_ALL = "from=2001-01-01&to=2002-01-01";

  @Inject Ingest ingest;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    FoldedWorld.into(ingest, 3, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "sales, en, Lost value by reason of loss, lost-value, lossReason, lost, R1, R1",
    "sales, zh, 丢单金额 按丢单原因, lost-value, lossReason, lost, R1, R1",
    "sales, en, Lost value by competitor, lost-value, competitor, lost, C1, C1",
    "sales, en, Time of activities by kind, activity-time, kind, timed, call, calls",
    "sales, zh, 活动时间 按方式, activity-time, kind, timed, call, 电话",
    "operations, en, Time of activities by kind, activity-time, kind, timed, mail, mails",
    "operations, zh, 活动时间 按方式, activity-time, kind, timed, mail, 邮件",
  })
  void showsWhatTheApiSays(
      String function,
      String language,
      String heading,
      String metric,
      String dimension,
      String part,
      String value,
      String shown) {
    List<Map<String, Object>> points =
        viewer()
            .get(
                "/api/v1/metrics/%s/series?grain=whole&by=%s&filter=function:%s&%s"
                    .formatted(metric, dimension, function, YEAR))
            .jsonPath()
            .getList("series.find { it.by['%s'] == '%s' }.points".formatted(dimension, value));

    Element panel = panel(function, language, YEAR, heading);

    assertThat(panel.select("tbody tr:has(th:containsOwn(%s)) td".formatted(shown)).eachText())
        .hasSize(2)
        .endsWith(points.getFirst().get(part).toString());
  }

  @ParameterizedTest
  @CsvSource({"en, Lost value by competitor, Nothing was counted", "zh, 丢单金额 按竞争对手, 没有计入"})
  void saysThatThereIsNothing(String language, String heading, String nothing) {
    Element panel = panel("sales", language, BEFORE_ALL, heading);

    assertThat(panel.select("table")).isEmpty();
    assertThat(panel.select("p").text()).contains(nothing);
  }

  @ParameterizedTest
  @CsvSource({"sales, en, What improvements brought", "operations, zh, 改进的成效"})
  void showsWhatImprovementsBrought(String function, String language, String heading) {
    List<String> told =
        viewer()
            .header("Accept-Language", language)
            .get("/api/v1/improvement-effects")
            .jsonPath()
            .getList(
                "items.findAll { it.function == '%s' && it.startedOn.startsWith('2025') }.text"
                    .formatted(function));

    List<String> shown = panel(function, language, YEAR, heading).select("li").eachText();

    assertThat(told).isNotEmpty();
    assertThat(shown)
        .zipSatisfy(told, (item, text) -> assertThat(item).endsWith(text))
        .noneMatch(item -> item.contains("NOT_FOUND"));
  }

  private static Element panel(String function, String language, String time, String heading) {
    String page =
        viewer()
            .get("/%s?lang=%s&%s".formatted(function, language, time))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Jsoup.parse(page).select("section.panel:has(h2)").stream()
        .filter(section -> section.select("h2").text().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static RequestSpecification viewer() {
    return given().auth().oauth2(Tokens.of(Roles.ANALYST)).accept("text/html, application/json");
  }
}
