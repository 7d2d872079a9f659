package tandem.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.system.Api;
import tandem.system.Suite;
import tandem.system.pages.Viewer.Look;

/**
 * Signing in as in production: analytics-service in the profile {@code prod}, at a Keycloak, behind
 * an nginx that gives it a prefix of its own.
 */
class SignInST {

  private static final Path KEYCLOAK =
      Suite.ROOT.resolve("deploy/system-tests/target/keycloak/server");
  private static final Path NGINX = Path.of("/usr/sbin/nginx");

  /** For a server that lives for a minute: the first compiler alone. */
  private static final String BRIEF = "-Xms128m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  /** Of the client and of the only user, made for this run. */
  private static final String SECRET = UUID.randomUUID().toString();

  private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

  private static Suite suite;
  private static Viewer viewer;
  private static String site;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Viewer.browser().isPresent(), "There is no Chromium: apt-get install chromium");
    assumeTrue(Files.isExecutable(NGINX), "There is no nginx: apt-get install nginx-light");
    assumeTrue(Files.isDirectory(KEYCLOAK), "There is no Keycloak in " + KEYCLOAK);
    Spawned provider = keycloak();
    suite = Suite.run("-Dtandem.without=analytics");
    STARTED.push(suite);
    Path folder = suite.state().resolve("sign-in");
    int analytics = analytics(folder, provider.awaitAnswer().url());
    site = proxy(folder, analytics);
    viewer = Viewer.of(suite);
    STARTED.push(viewer);
  }

  @AfterAll
  static void end() throws Exception {
    while (!STARTED.isEmpty()) {
      STARTED.pop().close();
    }
  }

  private static void awaitUp(Spawned started) {
    STARTED.push(started);
    started.awaitAnswer();
  }

  /** Takes as long to start as all the rest together. */
  private static Spawned keycloak() throws IOException {
    int port = Spawned.freePort();
    Spawned.write(
        KEYCLOAK.resolve("data/import/tandem-realm.json"),
        Spawned.filled("realm.json", Map.of("secret", SECRET)));
    String realm = "http://localhost:%d/realms/tandem".formatted(port);
    Spawned keycloak =
        Spawned.launch(
            List.of(
                "sh",
                KEYCLOAK.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-port=" + port,
                "--import-realm"),
            Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", BRIEF),
            KEYCLOAK.resolveSibling("keycloak.log"),
            realm);
    STARTED.push(keycloak);
    return keycloak;
  }

  /** As the suite would, but in production and with a real provider. */
  private static int analytics(Path folder, String provider) throws IOException {
    int port = Spawned.freePort();
    Properties local = suite.configuration("analytics");
    String kept =
        local.stringPropertyNames().stream()
            .filter(name -> !name.contains("oidc") && !name.contains("tokens"))
            .map(name -> name + "=" + local.getProperty(name))
            .collect(Collectors.joining("\n"));
    Path file =
        Spawned.write(
            folder.resolve("analytics.properties"),
            kept
                + """

                quarkus.http.port=%1$d
                quarkus.oidc.auth-server-url=%2$s
                quarkus.oidc.token.issuer=%2$s
                quarkus.oidc.token.audience=tandem
                """
                    .formatted(port, provider));
    awaitUp(
        Spawned.launch(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Suite.ROOT
                    .resolve("analytics-service/target/quarkus-app/quarkus-run.jar")
                    .toString()),
            Map.of(
                "QUARKUS_PROFILE",
                "prod",
                "QUARKUS_CONFIG_LOCATIONS",
                file.toString(),
                "QUARKUS_OIDC_PAGES_TENANT_ENABLED",
                "true",
                "QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET",
                SECRET),
            folder.resolve("analytics.log"),
            "http://localhost:%d/q/health/ready".formatted(port)));
    return port;
  }

  private static String proxy(Path folder, int upstream) throws IOException {
    int port = Spawned.freePort();
    Path configuration =
        Spawned.write(
            folder.resolve("nginx.conf"),
            Spawned.filled(
                "nginx.conf", Map.of("folder", folder, "port", port, "upstream", upstream)));
    String url = "http://localhost:%d/tandem".formatted(port);
    awaitUp(
        Spawned.launch(
            List.of(NGINX.toString(), "-c", configuration.toString()),
            Map.of(),
            folder.resolve("nginx.log"),
            url + "/q/health"));
    return url;
  }

  private static Page signedIn(String path) {
    Page page = viewer.open(Look.USUAL, true);
    page.navigate(site + path);
    page.locator("#username").fill("analyst");
    page.locator("#password").fill(SECRET);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(site));
    return page;
  }

  @Test
  void asksTheProviderWhoOneIsAndReturnsWhereOneWas() {
    Page page = signedIn("/compare?by=region");

    assertThat(page.url()).isEqualTo(site + "/compare?by=region");
    assertThat(page.locator(".tools a").last().innerText()).startsWith("Analyst");
    assertThat(viewer.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void everyAddressOfAPageLeadsBackThroughTheProxy() {
    Page page = signedIn("/");

    page.locator(".nav a", new Page.LocatorOptions().setHasText("Data")).click();

    assertThat(page.url()).isEqualTo(site + "/data");
    Object addresses =
        page.evaluate(
            "() => [...document.querySelectorAll('[href], [src], [action]')]"
                + ".map(it => it.href || it.src || it.action).filter(it => !it.includes('#'))");
    assertThat((List<?>) addresses)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.toString()).startsWith(site + "/"));
    page.context().close();
  }

  @Test
  void aSessionOpensPagesAndNoApi() {
    Page page = signedIn("/");

    APIResponse pages = page.request().get(site + "/data");
    APIResponse api = page.request().get(site + "/api/v1/comparison");

    assertThat(pages.status()).isEqualTo(200);
    assertThat(api.status()).isEqualTo(401);
    page.context().close();
  }

  @Test
  void aPageFollowsItsFiguresThroughTheProxy() throws IOException {
    Page page = signedIn("/customers");
    page.evaluate("() => { window.same = true; }");
    Api sales = new Api(suite, "admin");

    sales.post("sales", "/api/v1/people", "{\"externalId\": \"li.na\", \"name\": \"Li Na\"}");
    sales.post("sales", "/api/v1/customers", "{\"externalId\": \"acme\", \"name\": \"Acme\"}");
    sales.post(
        "sales",
        "/api/v1/deals",
        """
        {"externalId": "live", "owner": "li.na", "customer": "acme", "amount": 9.00,
         "currency": "USD", "closedAt": "2026-01-10T10:00:00Z"}
        """);

    page.locator("th a", new Page.LocatorOptions().setHasText("Acme")).waitFor();
    assertThat(page.evaluate("window.same")).as("it was not loaded anew").isEqualTo(true);
    page.context().close();
  }

  @Test
  void signingOutEndsItAtTheProviderAsWell() {
    Page page = signedIn("/");

    page.locator(".tools a").last().click();
    page.waitForURL(url -> !url.startsWith(site));
    page.navigate(site + "/data");

    assertThat(page.url()).doesNotStartWith(site);
    page.context().close();
  }

  @Test
  void nobodySignsInByAClick() {
    Page page = viewer.open(Look.USUAL, true);

    assertThat(page.request().get(site + "/sign-in").status()).isEqualTo(404);
    page.context().close();
  }

  @Test
  void writesNoSecretAndNoTokenDown() throws IOException {
    Path log = suite.state().resolve("sign-in/analytics.log");
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines).noneMatch(line -> line.contains(SECRET) || line.contains("eyJ"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
