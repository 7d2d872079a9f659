package tandem.analytics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class PagesIT {

  private static final String YEAR = "from=2025-01-01&to=2026-01-01";
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

  /** Names of things, the same in both languages. */
  private static final Set<String> NAMES =
      Set.of("Tandem", "SLA", "UTC", "USD", "English", "CSV", "XLSX", "Region");

  @Inject Ingest ingest;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    FoldedWorld.into(ingest, 3, 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/compare",
        "/compare?by=function",
        "/compare?by=department",
        "/compare?by=region",
        "/compare?by=person",
        "/compare?by=period",
        "/compare?by=period&from=2025-04-01&to=2025-07-01",
        "/compare?by=function&team=North",
        "/metrics/win-rate",
        "/metrics/time-to-resolve?view=raw",
        "/sales",
        "/operations",
        "/customers",
        "/data"
      })
  void everyPageIsThereInBothLanguages(String path) {
    Document english = page(Roles.ADMIN, path, "en");
    Document chinese = page(Roles.ADMIN, path, "zh");

    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("main h1")).hasSize(1);
    assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(englishWords(chinese)).isEmpty();
  }

  /** Words of our own, in a page that has none but names. */
  private static Set<String> englishWords(Document page) {
    page.select("[lang=en], code, option").remove();
    Set<String> ours =
        words(messages().values().stream().map(Object::toString).collect(Collectors.joining(" ")));
    Set<String> found = new TreeSet<>(words(page.body().text()));
    page.select("[title], [aria-label]")
        .forEach(it -> found.addAll(words(it.attr("title") + " " + it.attr("aria-label"))));
    found.retainAll(ours);
    found.removeAll(NAMES);
    return found;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties messages() {
    Properties messages = new Properties();
    for (String bundle : List.of("page", "overviewPage", "metricPage", "workPage", "dataPage")) {
      try (Reader file =
          new InputStreamReader(
              PagesIT.class
                  .getClassLoader()
                  .getResourceAsStream("messages/" + bundle + ".properties"),
              StandardCharsets.UTF_8)) {
        messages.load(file);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return messages;
  }

  @Test
  void theOverviewShowsTheFiguresAndIndexesOfTheApi() {
    var answer = as(Roles.ANALYST).get("/api/v1/comparison?" + YEAR).jsonPath();
    List<String> figures = answer.getList("angles.metrics.members.text.flatten()");
    Set<String> shown =
        Set.copyOf(page(Roles.ANALYST, "/?" + YEAR, "en").select(".fig b").eachText());

    assertThat(figures).isNotEmpty();
    assertThat(shown)
        .containsAll(
            figures.stream().filter(it -> it != null && !it.contains(" without ")).toList());
  }

  @Test
  void aPageOfTeamsShowsEveryTeamOfTheApiAndWhatItSaysOfEach() {
    var answer = as(Roles.ANALYST).get("/api/v1/comparison?by=team&" + YEAR).jsonPath();
    Document page = page(Roles.ANALYST, "/compare?by=team&" + YEAR, "en");

    assertThat(page.select(".board tbody th").eachText())
        .containsExactlyInAnyOrderElementsOf(answer.getList("members.name"));
    assertThat(page.select(".quiet p").eachText())
        .containsExactlyElementsOf(answer.getList("unsaid.text"));
  }

  @Test
  void showsOneTeamAloneAndHoldsItAgainstNoTargetOfTheWhole() {
    Document page = page(Roles.ANALYST, "/compare?by=function&team=North&" + YEAR, "en");
    var answer = as(Roles.ANALYST).get("/api/v1/comparison?filter=team:North&" + YEAR).jsonPath();
    var series =
        as(Roles.ANALYST)
            .get("/api/v1/metrics/win-rate/series?grain=whole&filter=team:North&" + YEAR)
            .jsonPath();

    String figure = "angles.metrics.flatten().find { it.id == 'win-rate' }.members[0]";
    assertThat(answer.getString(figure + ".figure.value"))
        .isEqualTo(series.getString("series[0].points[0].value"));
    assertThat(answer.getString(figure + ".index.reason"))
        .isEqualTo("The figure is of a part, and the target is for the whole.");
    assertThat(answer.getList("filter")).containsExactly("team:North");
    assertThat(answer.getList("filters.team")).contains("North");
    assertThat(page.select("select[name=team] option[selected]").text()).isEqualTo("North");
    assertThat(page.select("main > .note").text()).contains("Narrowed to North");
    assertThat(page.select(".matrix").text()).contains(answer.getString(figure + ".text"));
    for (Element link : page.select(".nav a")) {
      assertThat(link.attr("href")).contains("team=North");
    }
  }

  @Test
  void aComparisonIsNarrowedByPlacesAlone() {
    as(Roles.ANALYST)
        .get("/api/v1/comparison?filter=customer:Nobody")
        .then()
        .statusCode(422)
        .body("code", equalTo("comparison.filter"));
  }

  @Test
  void showsAPeriodBesideTheOneBefore() {
    Document page = page(Roles.ANALYST, "/compare?by=period&from=2025-04-01&to=2025-07-01", "en");
    List<String> figures = new ArrayList<>();
    for (String period :
        List.of(
            "from=2025-04-01&to=2025-07-01",
            "from=2025-01-01&to=2025-04-01",
            "from=2024-04-01&to=2024-07-01")) {
      figures.add(
          as(Roles.ANALYST)
              .get("/api/v1/comparison?metrics=win-rate&" + period)
              .jsonPath()
              .getString("angles.metrics.flatten()[0].members[0].text"));
    }

    Element row = page.select(".periods tbody tr:has(a:containsOwn(Win rate))").first();
    assertThat(page.select("h1").text())
        .isEqualTo("Apr 2025 – Jun 2025 beside Jan 2025 – Mar 2025");
    assertThat(row.select("td").eachText().subList(0, 3))
        .containsExactlyElementsOf(figures.stream().map(it -> it == null ? "–" : it).toList());
    assertThat(
            as(Roles.ANALYST)
                .get(page.select(".files a").last().attr("href"))
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains(
            "metric,function,2025-04-01/2025-06-30,2025-01-01/2025-03-31,2024-04-01/2024-06-30")
        .contains("backlog,operations,");
  }

  /** The trap: a month is not thirty days, and half a month before is no month before. */
  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2025-06-01, Feb 2025 – Mar 2025",
    "2025-04-01, 2025-04-16, 17 Mar 2025 – 31 Mar 2025",
    "2025-02-10, 2025-04-25, 28 Nov 2024 – 9 Feb 2025",
  })
  void thePeriodBeforeEndsWhereThePeriodBegins(String from, String to, String before) {
    String address = "/compare?by=period&from=%s&to=%s".formatted(from, to);

    assertThat(page(Roles.ANALYST, address, "en").select("h1").text())
        .endsWith(" beside " + before);
  }

  @Test
  void aHistogramCountsEveryDurationOnce() {
    String query = "filter=function:operations&" + YEAR;
    var histogram =
        as(Roles.ANALYST).get("/api/v1/metrics/time-to-resolve/histogram?" + query).jsonPath();
    var series =
        as(Roles.ANALYST)
            .get("/api/v1/metrics/time-to-resolve/series?grain=whole&" + query)
            .jsonPath();

    List<Integer> counts = histogram.getList("bins.count");
    assertThat(counts.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(histogram.getInt("n"))
        .isEqualTo(series.getInt("series[0].points[0].n"));
    assertThat(histogram.getString("p50")).isEqualTo(series.getString("series[0].points[0].p50"));
    assertThat(
            page(
                    Roles.ANALYST,
                    "/metrics/time-to-resolve?of=function:operations:operations&" + YEAR,
                    "en")
                .select("#g-h"))
        .hasSize(1);
    as(Roles.ANALYST).get("/api/v1/metrics/win-rate/histogram").then().statusCode(404);
  }

  @Test
  void showsHowMuchIsOpenAsTheApiSays() {
    var open =
        as(Roles.ANALYST)
            .get("/api/v1/open-work/cases?by=team&filter=function:operations")
            .jsonPath();
    Document page = page(Roles.ANALYST, "/operations", "en");

    int counted = open.<Integer>getList("lines.count").stream().mapToInt(Integer::intValue).sum();
    assertThat(
            page.select("[aria-labelledby=cases-team] tbody td b").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum())
        .isEqualTo(counted);
    for (Element file : page.select("a[download]")) {
      as(Roles.ANALYST).get(file.attr("href")).then().statusCode(200);
    }
    assertThat(as(Roles.ANALYST).get("/export/open-cases.csv?by=team&of=operations").asString())
        .startsWith("\uFEFFteam,count,sum,currency,age_under_1_days,age_from_1_days,");
    as(Roles.ANALYST).get("/export/open-nothing.csv").then().statusCode(404);
    as(Roles.ANALYST).get("/api/v1/open-work/nothing").then().statusCode(404);
    as(Roles.ANALYST).get("/api/v1/open-work/cases?by=color").then().statusCode(422);
    given().get("/api/v1/open-work/cases").then().statusCode(401);
  }

  @Test
  void aMetricOpensToTheEventsThatItsFigureCounts() {
    Document page =
        page(Roles.ANALYST, "/metrics/win-rate?of=team:sales:North&at=2025-03-01&" + YEAR, "en");
    var events =
        as(Roles.ANALYST)
            .get(
                "/api/v1/metrics/win-rate/events?from=2025-03-01&to=2025-04-01&filter=team:North&limit=20")
            .jsonPath();

    assertThat(page.select("#events tbody tr")).hasSameSizeAs(events.getList("items"));
    assertThat(page.select("#events h2").text()).isEqualTo("What was counted in March 2025");
  }

  @Test
  void downloadsTheTablesOfTheApiForPeople() {
    Document page = page(Roles.ANALYST, "/compare?by=team&metrics=win-rate&" + YEAR, "en");
    String csv = page.select(".files a").last().attr("href");
    String table =
        as(Roles.ANALYST)
            .accept("text/csv")
            .get("/api/v1/comparison?by=team&metrics=win-rate&" + YEAR)
            .asString();

    var file = as(Roles.ANALYST).get(csv).then().statusCode(200).extract();

    assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8))
        .as("with a byte order mark")
        .isEqualTo("\uFEFF" + table);
    assertThat(file.header("Content-Disposition")).contains("comparison-by-team.csv");
  }

  @Test
  void downloadsEveryEventOfAFigureAndNotItsFirstPageAlone() {
    String query = "?of=team:sales:North&" + YEAR;
    int events =
        as(Roles.ANALYST)
            .accept("text/csv")
            .get("/api/v1/metrics/win-rate/events?limit=200&filter=team:North&" + YEAR)
            .asString()
            .split("\r\n")
            .length;

    String file = as(Roles.ANALYST).get("/export/win-rate-events.csv" + query).asString();
    byte[] sheet =
        as(Roles.ANALYST)
            .get("/export/win-rate-series.xlsx" + query)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(file.split("\r\n")).hasSize(events);
    assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).as("a zip").isEqualTo("PK");
    as(Roles.ANALYST).get("/export/win-rate-series.pdf" + query).then().statusCode(404);
    given().get("/export/comparison.csv").then().statusCode(401);
  }

  @Test
  void leadsBackThroughAProxyWithAPrefix() {
    Document page =
        Jsoup.parse(
            as(Roles.ANALYST)
                .header("X-Forwarded-Prefix", "/tandem")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString());

    assertThat(page.select("a[href], link[href], script[src], form[action]"))
        .extracting(it -> it.attr("href") + it.attr("src") + it.attr("action"))
        .filteredOn(address -> !address.startsWith("#"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("/tandem/"));
  }

  /** With a provider of identities, or on one's own machine, there is somewhere to go. */
  @Test
  void saysThatOneHasToSignIn() {
    given()
        .get("/compare?by=team")
        .then()
        .statusCode(401)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<h1>"));
  }

  @Test
  void aCookieOpensPagesAndNoApi() {
    String token = Tokens.of(Roles.ANALYST);
    given().cookie(PageRequests.COOKIE, token).get("/").then().statusCode(200);
    given().cookie(PageRequests.COOKIE, token).get("/api/v1/comparison").then().statusCode(401);
    given().cookie(PageRequests.COOKIE, token).post("/api/v1/rebuild").then().statusCode(401);
  }

  /** Anybody may be somebody on one's own machine alone. */
  @Test
  void thereIsNoSigningInByAClickWithoutTheLocalProfile() {
    given().get("/sign-in").then().statusCode(404);
    given().formParam("role", "admin").post("/sign-in").then().statusCode(404);
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNoScriptButItsOwn() {
    as(Roles.ANALYST)
        .get("/")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
        .header("Cache-Control", "private, no-cache");
    Document page = page(Roles.ANALYST, "/", "en");
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.select("[src], link[href]"))
        .allSatisfy(it -> assertThat(it.attr("src") + it.attr("href")).startsWith("/assets/"));
    assertThat(page.getAllElements())
        .flatExtracting(it -> it.attributes().asList())
        .noneMatch(it -> it.getKey().startsWith("on"));
  }

  @Test
  void everyAssetOfAPageIsThere() {
    Document page = page(Roles.ANALYST, "/", "en");
    for (Element asset : page.select("[src], link[href]")) {
      given().get(asset.attr("src") + asset.attr("href")).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?from=1500-01-01",
        "/?from=2000-01-01&to=2500-01-01&grain=day",
        "/?grain=century",
        "/?asOf=yesterday",
        "/?theme=pink",
        "/?nonsense=1",
        "/?team=Nowhere",
        "/sales?region=Nowhere",
        "/compare?by=planet",
        "/compare?metrics=charm",
        "/metrics/win-rate?of=team:sales:Nobody",
        "/metrics/win-rate?at=never",
        "/customers/Nobody",
      })
  void saysOnAPageWhatIsWrongWithItsAddress(String path) {
    as(Roles.ANALYST)
        .get(path)
        .then()
        .statusCode(422)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<code>"));
  }

  @Test
  void neverRepeatsAScriptFromItsAddress() {
    for (String path :
        List.of("/?from={bad}", "/compare?by={bad}", "/metrics/win-rate?of=team:sales:{bad}")) {
      Document page =
          Jsoup.parse(
              as(Roles.ANALYST).get(path, "<script>alert(1)</script>").then().extract().asString());
      assertThat(page.select("script:not([src])")).isEmpty();
      assertThat(page.text()).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void saysOnAPageThatThereIsNoSuchPage() {
    for (String path : List.of("/nowhere", "/metrics/charm")) {
      as(Roles.ANALYST).get(path).then().statusCode(404).contentType("text/html;charset=UTF-8");
    }
    as(Roles.ANALYST)
        .get("/api/v1/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
  }

  @Test
  void whoMayNotSeePeopleSeesNone() {
    Document representative = page(Roles.SALES_REPRESENTATIVE, "/compare?by=person&" + YEAR, "en");
    assertThat(representative.select(".matrix")).isEmpty();
    assertThat(representative.select(".quiet").text())
        .contains("You may not see figures of single persons here");
    Document director = page(Roles.SALES_DIRECTOR, "/compare?by=person&" + YEAR, "en");
    assertThat(director.select(".matrix")).isNotEmpty();
  }

  /** A provider of identities has groups of its own. */
  @Test
  void aRoleThatIsNoneOfOursIsPassedOver() {
    String token = Tokens.of("ana", Roles.ANALYST, "offline_access");

    Document page =
        Jsoup.parse(
            given().auth().oauth2(token).get("/data").then().statusCode(200).extract().asString());

    assertThat(page.select(".tools").text()).endsWith("Analyst: Sign out");
  }

  @Test
  void whatIsWrongWithACursorIsSaid() {
    as(Roles.ANALYST).get("/metrics/win-rate?cursor=nonsense").then().statusCode(422);
  }

  @Test
  void onlyAdministratorsSeeWhatWasSetAside() {
    assertThat(page(Roles.ANALYST, "/data", "en").select("#g-h, #q-h")).isEmpty();
    assertThat(page(Roles.ADMIN, "/data", "en").select("#g-h, #q-h")).hasSize(2);
  }

  @Test
  void linksKeepWhatAViewerChose() {
    Document page =
        page(Roles.ANALYST, "/?theme=dark&grain=quarter&from=2025-01-01&to=2026-01-01", "zh");
    assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
    for (Element link : page.select(".nav a, .row a")) {
      assertThat(Arrays.asList(link.attr("href").split("[?&]")))
          .contains("lang=zh", "theme=dark", "grain=quarter", "from=2025-01-01");
    }
  }

  private static Document page(String role, String path, String language) {
    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    return Jsoup.parse(as(role).get(address).then().statusCode(200).extract().asString());
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).accept("text/html, application/json");
  }
}
