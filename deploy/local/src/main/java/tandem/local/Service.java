package tandem.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One packaged service. All it is told is in {@code config/<service>.properties}, so that the same
 * service started from an IDE or by {@code quarkus:dev} joins the suite with that file.
 */
record Service(String name, Ports ports) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  URI url() {
    return URI.create("http://localhost:" + ports.of(name));
  }

  void configure(
      StateFolder state,
      Postgres postgres,
      Kafka kafka,
      String password,
      Keys keys,
      SuiteOptions options) {
    state.write(
        configuration(),
        """
        # Written at each start of the suite.
        # Above what the service says of itself, below the environment.
        config_ordinal=275
        quarkus.http.host=127.0.0.1
        quarkus.http.port=%d
        quarkus.datasource.jdbc.url=%s
        quarkus.datasource.username=%s
        quarkus.datasource.password=%s
        kafka.bootstrap.servers=%s
        quarkus.oidc.public-key=%s
        quarkus.oidc.token.issuer=%s
        # Started again, it reads on at once, and does not wait until the broker has missed the one before it.
        kafka.group.instance.id=%s
        # Who may sign in to the pages by a click.
        tandem.dashboard.tokens=%s
        %s\
        """
            .formatted(
                ports.of(name),
                postgres.url(name),
                name,
                password,
                kafka.bootstrapServers(),
                keys.openAsText(),
                Tokens.ISSUER,
                name,
                state.folder("tokens"),
                options.of(name)));
  }

  private String configuration() {
    return "config/" + name + ".properties";
  }

  Program program(Settings settings, StateFolder state) {
    Path jar = application(settings).resolve("quarkus-run.jar");
    if (Files.notExists(jar)) {
      throw new StartRefused(jar + " is missing: ./mvnw -Prun builds it.");
    }
    return new Program(
        name,
        command(settings, state, jar),
        Map.of(
            "MALLOC_ARENA_MAX", // memory that one thread freed serves all others, too
            "2",
            "QUARKUS_PROFILE",
            "local",
            "QUARKUS_CONFIG_LOCATIONS",
            state.file(configuration()).toString()),
        state.folder("logs").resolve(name + ".log"),
        settings.jvm().stopBy(),
        this::isHealthy,
        url().toString(),
        settings.failpoints().get(name));
  }

  private List<String> command(Settings settings, StateFolder state, Path jar) {
    List<String> rest = new ArrayList<>(settings.jvm().options(cache(settings)));
    rest.addAll(List.of("-jar", jar.toString()));
    return Jvm.command(state, rest.toArray(String[]::new));
  }

  /** What it starts from, if that has been made. */
  AotCache cache(Settings settings) {
    return AotCache.of(application(settings));
  }

  private Path application(Settings settings) {
    return settings.root().resolve(name + "-service/target/quarkus-app");
  }

  private boolean isHealthy() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(name) + "/q/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
