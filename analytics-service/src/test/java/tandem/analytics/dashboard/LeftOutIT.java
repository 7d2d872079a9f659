package tandem.analytics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.acts.Roles;
import tandem.analytics.ingest.FoldedDatabase;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.ingest.Ingest;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

/** Pages say what a figure leaves out, and show none where nothing was counted in it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class LeftOutIT {

  private static final String YEAR = "from=2025-01-01&to=2026-01-01";

  @Inject Ingest ingest;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    FoldedWorld.into(ingest, 3, 60);
  }

  @Test
  void anActWithoutAFigureShowsNone() {
    String customer =
        customerOf("average-deal-size", "it.value == null && it.key?.customer != null")
            .orElseThrow();

    Document page = page("/customers/%s?%s".formatted(customer, YEAR), "en");

    assertThat(page.select("tbody td").eachText())
        .anyMatch(counted -> counted.contains("Average deal size –"));
  }

  @ParameterizedTest
  @CsvSource({"en, Both functions", "zh, 两个职能"})
  void aReviewOfBothFunctionsIsSaidToBeOfBoth(String language, String name) {
    String customer =
        Stream.of("csat", "nps", "ces")
            .map(it -> customerOf(it, "it.by.function == 'both' && it.key?.customer != null"))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();

    Document page = page("/customers/%s?%s".formatted(customer, YEAR), language);

    assertThat(page.select(".tag.both").eachText()).isNotEmpty().containsOnly(name);
    assertThat(page.html()).doesNotContain("NOT_FOUND");
  }

  private static Optional<String> customerOf(String metric, String condition) {
    return Optional.ofNullable(
        api("/api/v1/metrics/%s/events?limit=200&%s".formatted(metric, YEAR))
            .getString("items.find { %s }?.key?.customer".formatted(condition)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"revenue", "average-deal-size"})
  void saysHowManyWinsAreWithoutAnAmount(String metric) {
    String wins =
        api("/api/v1/metrics/%s/series?grain=whole&%s".formatted(metric, YEAR))
            .getString("series[0].points[0].winsWithoutAmount");

    assertThat(wins).isNotEqualTo("0");
    assertThat(page("/metrics/%s?%s".formatted(metric, YEAR), "en").select(".facts").text())
        .contains("Wins without an amount, not in it " + wins);
    assertThat(page("/metrics/win-rate?" + YEAR, "en").select(".facts").text())
        .doesNotContain("without an amount");
  }

  @Test
  void saysWhichAmountsOfATeamStandApart() {
    List<String> teams =
        api("/api/v1/comparison?by=team&metrics=revenue&" + YEAR)
            .getList("angles.metrics.flatten()[0].members.findAll { it.figure.apart }.name");

    Document page = page("/metrics/revenue?" + YEAR, "en");

    assertThat(teams).isNotEmpty();
    assertThat(
            page.select("[aria-labelledby=t-h] tbody tr:has(td:contains(+ EUR apart)) th")
                .eachText())
        .containsExactlyElementsOf(teams);
  }

  private static JsonPath api(String path) {
    return analyst().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static Document page(String path, String language) {
    return Jsoup.parse(
        analyst().get(path + "&lang=" + language).then().statusCode(200).extract().asString());
  }

  private static RequestSpecification analyst() {
    return given().auth().oauth2(Tokens.of(Roles.ANALYST)).accept("text/html, application/json");
  }
}
