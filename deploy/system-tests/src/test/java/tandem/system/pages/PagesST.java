package tandem.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.system.Api;
import tandem.system.Suite;
import tandem.system.pages.Viewer.Look;

/** The pages of the demo company, as people look at them. */
class PagesST {

  /** The same company on whatever day the test runs; nothing happens in it afterwards. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  /** Compressed, the whole of it with style and scripts. */
  private static final long HEAVIEST = 300_000;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/compare?by=function",
          "/compare?by=team",
          "/compare?by=person&metrics=win-rate,csat",
          "/compare?by=period",
          "/?team=North",
          "/metrics/time-to-resolve?of=team:operations:Field+Service",
          "/metrics/revenue?view=raw",
          "/sales",
          "/operations",
          "/customers",
          "/data");

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  private static Suite suite;
  private static Viewer viewer;

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Viewer.browser().isPresent(), "There is no Chromium here: apt-get install chromium");
    suite = Suite.withDemo(LAST_DAY);
    new Api(suite, "admin").awaitFresh();
    viewer = Viewer.of(suite);
  }

  @AfterAll
  static void end() {
    if (viewer != null) {
      viewer.close();
    }
    if (suite != null) {
      suite.close();
    }
  }

  /** Light and dark, on a screen and on a phone, and in print. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyPageCanBeReadByEverybody(String language) throws IOException {
    Page page = viewer.signedIn("admin", new Look(language, ColorScheme.LIGHT, 1440));
    Barriers barriers = new Barriers(page, language);
    for (String path : PAGES) {
      page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      barriers.look(path);
    }
    page.locator(".nav a[href*=customers]").click();
    page.locator("tbody th a").first().click();
    page.waitForURL(url -> url.contains("/customers/"));
    barriers.look("/customers/one");
    assertThat(barriers.found()).isEmpty();
    assertThat(viewer.complaints()).isEmpty();
    page.context().close();
  }

  /** The colour says who, never whether it got better: that is a word and a shape. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/compare?by=team", "/sales", "/operations"})
  @SuppressWarnings("unchecked")
  void everyVerdictIsInTheAccessibilityTreeAndNeedsNoColour(String path) {
    Page page = viewer.signedIn("analyst", Look.USUAL);
    page.navigate(path);
    Locator marks = page.locator("main .v").filter(VISIBLE);
    String tree = page.locator("main").ariaSnapshot();
    List<String> words = marks.allInnerTexts().stream().map(String::strip).toList();

    assertThat(words).isNotEmpty().doesNotContain("");
    for (String word : Set.copyOf(words)) {
      assertThat(tree.split(word, -1).length - 1)
          .as(word)
          .isGreaterThanOrEqualTo(Collections.frequency(words, word));
    }
    List<Number> hues =
        (List<Number>)
            marks.evaluateAll(
                """
                marks => marks.flatMap(mark => {
                  const style = getComputedStyle(mark);
                  return [style.color, style.backgroundColor, style.borderColor].map(colour => {
                    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
                    return Math.max(r, g, b) - Math.min(r, g, b);
                  });
                })
                """);
    assertThat(hues).allSatisfy(hue -> assertThat(hue.doubleValue()).isLessThan(32));
    page.context().close();
  }

  @Test
  void aNewcomerFindsThePlantedChangesOnTheFirstScreen() {
    Page page = viewer.signedIn("analyst", Look.USUAL);
    page.navigate(
        "/?from=%s&to=%s".formatted(LAST_DAY.minusYears(2).plusDays(1), LAST_DAY.plusDays(1)));

    String changes = page.locator(".change").allInnerTexts().toString();

    assertThat(changes)
        .contains("Customer satisfaction of Sales has been worse since")
        .contains("Win rate of Sales has been better since")
        .contains("Online changed:")
        .contains("Time to resolve of Field Service has been worse since")
        .contains("SLA compliance of Field Service has been worse since");
    assertThat(page.locator("h1").innerText()).isEqualTo("4 things changed; the rest is noise");
    page.context().close();
  }

  @Test
  void theFirstPageIsLightAndNothingOfItMoves() {
    Page page = viewer.open(Look.USUAL, true);
    Viewer.signIn(page, "analyst");
    AtomicLong bytes = new AtomicLong();
    page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
    page.addInitScript(
        """
        window.shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(it => { window.shift += it.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        """);

    page.navigate("/");

    assertThat(bytes.get()).isBetween(10_000L, HEAVIEST);
    assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
    page.context().close();
  }

  @Test
  void everythingCanBeReadWithoutScripts() {
    Page page = Viewer.signIn(viewer.open(Look.USUAL, false), "analyst");

    page.locator(".nav a", new Page.LocatorOptions().setHasText("Compare")).click();
    page.locator(".seg a", new Page.LocatorOptions().setHasText("Functions")).click();
    page.locator("select[name=grain]").selectOption("quarter");
    page.locator(".filters button[type=submit]").click();

    assertThat(page.url()).contains("by=function", "grain=quarter");
    assertThat(page.locator(".matrix tbody tr").count()).isGreaterThan(15);
    page.context().close();
  }

  @Test
  void aPageThatIsOpenFollowsItsFiguresWithoutBeingAsked() throws IOException {
    Page page = viewer.signedIn("admin", Look.USUAL);
    page.navigate("/customers");
    page.evaluate("() => { window.same = true; }");
    Api sales = new Api(suite, "admin");

    sales.post(
        "sales",
        "/api/v1/customers",
        "{\"externalId\": \"live-1\", \"name\": \"Aardvark Live\", \"segment\": \"large\"}");
    sales.post(
        "sales",
        "/api/v1/deals",
        """
        {"externalId": "live-deal", "owner": "S-010", "customer": "live-1", "amount": 99000000.00,
         "currency": "USD", "closedAt": "2026-06-30T10:00:00Z"}
        """);

    page.locator("th a", new Page.LocatorOptions().setHasText("Aardvark Live")).waitFor();
    assertThat(page.evaluate("window.same")).as("it was not loaded anew").isEqualTo(true);
    page.context().close();
  }

  @Test
  void signingOutEndsIt() {
    Page page = viewer.signedIn("sales-director", Look.USUAL);
    assertThat(page.locator(".tools button").innerText()).startsWith("Sales director");

    page.locator(".tools button").click();

    page.waitForURL(url -> url.contains("sign-in"));
    Response again = page.navigate("/sales");
    assertThat(again.url()).contains("/sign-in?next=%2Fsales");
    page.context().close();
  }

  /** Page by page, and by asking for what is of others. */
  @ParameterizedTest
  @CsvSource({
    "sales-representative, 1, 1",
    "sales-supervisor, 2, 20",
    "operations-manager, 2, 79",
    "sales-director, 50, 70",
    "analyst, 100, 160"
  })
  void everyoneSeesPeopleInTheirReachAndNobodyElse(String role, int fewest, int most) {
    Page page = viewer.signedIn(role, Look.USUAL);
    Set<String> reached = people(role);

    assertThat(reached).hasSizeBetween(fewest, most);
    Set<String> others = people("admin");
    others.removeAll(reached);
    for (String path : PAGES) {
      if (page.navigate(path).status() == 200) {
        String shown = page.locator("main").innerText();
        assertThat(others).as(path).noneMatch(shown::contains);
      }
    }
    page.navigate("/compare?by=person&metrics=win-rate,time-to-resolve");
    assertThat(Set.copyOf(page.locator(".matrix.people tbody th, .board tbody th").allInnerTexts()))
        .allSatisfy(name -> assertThat(reached).anyMatch(name::endsWith));
    for (String other : others.stream().limit(1).toList()) {
      Response answer = page.navigate("/metrics/win-rate?of=person:sales:" + id("admin", other));
      assertThat(answer.status()).as(other).isEqualTo(422);
      assertThat(page.locator("main").innerText()).doesNotContain(other);
    }
    page.context().close();
  }

  /** Whose figures the API shows to a role. */
  private static Set<String> people(String role) {
    Set<String> names = new TreeSet<>();
    members(role).forEach(member -> names.add(member.path("name").asText()));
    return names;
  }

  private static String id(String role, String name) {
    for (JsonNode member : members(role)) {
      if (member.path("name").asText().equals(name)) {
        return member.path("id").asText();
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static JsonNode members(String role) {
    return new Api(suite, role)
        .get("analytics", "/api/v1/comparison?by=person&metrics=win-rate,time-to-resolve")
        .path("members");
  }

  @Test
  void saysThatTheDatabaseIsAwayAndRecovers() {
    Page page = viewer.signedIn("analyst", Look.USUAL);
    suite.kill("postgres");
    Response answer = page.navigate("/");

    assertThat(answer.status()).isIn(200, 503);
    suite.awaitHealthy();
    assertThat(page.navigate("/").status()).isEqualTo(200);
    viewer.complaints();
    page.context().close();
  }

  @Test
  void aSessionIsOfNoUseToScriptsAndOtherSites() {
    Page page = viewer.signedIn("analyst", Look.USUAL);

    assertThat(page.context().cookies())
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(cookie.sameSite.name()).isEqualTo("LAX");
            });
    page.context().close();
  }

  @Test
  void aChartIsReadByKeys() {
    Page page = viewer.signedIn("analyst", Look.USUAL);
    page.navigate("/metrics/time-to-resolve");
    String last = page.locator("[data-readout]").innerText();

    page.locator(".wide .chart").focus();
    page.keyboard().press("ArrowLeft");

    assertThat(page.locator("[data-readout]").innerText()).isNotEqualTo(last);
    page.context().close();
  }

  @Test
  void aDarkScreenGetsADarkPageAndAViewerChoosesOtherwise() {
    Page page = viewer.signedIn("analyst", new Look("en", ColorScheme.DARK, 1440));
    String dark = background(page);

    page.locator("[data-theme-toggle]:visible").click();

    assertThat(background(page)).isNotEqualTo(dark);
    assertThat(page.url()).contains("theme=light");
    page.context().close();
  }

  /** {@code -Dtandem.images=write} has the pictures of the README made anew. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  @EnabledIfSystemProperty(named = "tandem.images", matches = "write")
  void theReadmeBeginsWithTheOverview(String language) {
    Page page = viewer.signedIn("analyst", new Look(language, ColorScheme.LIGHT, 1440));
    page.navigate("/?lang=" + language);

    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Suite.ROOT.resolve("docs/images/overview-" + language + ".png")));

    page.context().close();
  }

  private static String background(Page page) {
    return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }
}
