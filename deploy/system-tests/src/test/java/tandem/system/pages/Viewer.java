package tandem.system.pages;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.system.Suite;

/** Somebody who looks at the pages of a suite in Debian's Chromium. Not thread-safe. */
final class Viewer implements AutoCloseable {

  /** Where Debian and others put it. */
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Suite suite;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  /**
   * How a page is looked at.
   *
   * @param language en or zh
   * @param width in pixels
   */
  record Look(String language, ColorScheme colours, int width) {

    static final Look USUAL = new Look("en", ColorScheme.LIGHT, 1440);
  }

  private Viewer(Suite suite, Path chromium) {
    this.suite = suite;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** Empty where there is no browser. */
  static Optional<Path> browser() {
    return BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Viewer of(Suite suite) {
    return new Viewer(suite, browser().orElseThrow());
  }

  /** A page of nobody yet, in a window of its own. */
  Page open(Look look, boolean withScripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(suite.url("analytics").toString())
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.colours())
                .setJavaScriptEnabled(withScripts)
                .setLocale(look.language().equals("zh") ? "zh-CN" : "en-GB"));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** The same after signing in by a click. */
  Page signedIn(String role, Look look) {
    return signIn(open(look, true), role);
  }

  static Page signIn(Page page, String role) {
    page.navigate("/");
    page.locator("button[value=" + role + "]").click();
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  /** What the browser complained of since it was last asked: refused scripts, missing files. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** What axe-core finds wrong by WCAG 2.2 AA and good practice, once all colours have changed. */
  static List<String> barriers(Page page) {
    page.evaluate("() => Promise.all(document.getAnimations().map(it => it.finished))");
    return axe(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
        .setLegacyMode(true) // there are no frames, for which another window would be opened
        .analyze()
        .getViolations()
        .stream()
        .map(Viewer::told)
        .toList();
  }

  /** Nobody reads what is right: thousands of nodes on a large page. */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options);
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(3).map(node -> "\n  " + node.getHtml()).toList();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
