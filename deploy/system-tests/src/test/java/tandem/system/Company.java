package tandem.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The company of {@code company/README.md}: acts its acts, and is asked for its figures. */
final class Company {

  private static final Path FILES =
      Suite.ROOT.resolve("deploy/system-tests/src/test/resources/company");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Suite suite;
  private final String token;

  Company(Suite suite) {
    this.suite = suite;
    this.token = suite.token("admin");
  }

  static Path rates() {
    return FILES.resolve("rates.csv");
  }

  static Path expected() {
    return FILES.resolve("expected.csv");
  }

  /** One after the other; each must be answered as its line says. */
  void act() throws IOException {
    for (String line : Files.readAllLines(FILES.resolve("acts.ndjson"))) {
      JsonNode act = JSON.readTree(line);
      if (act.has("import")) {
        load(act);
      } else {
        post(act);
      }
    }
  }

  private void post(JsonNode act) {
    String key = act.path("idempotencyKey").asText(UUID.randomUUID().toString());
    HttpRequest request =
        to(act.path("service").asText(), act.path("post").asText())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(act.path("body").toString()))
            .build();
    send(request, act.path("status").asInt(), act.toString());
  }

  private void load(JsonNode act) {
    String service = act.path("service").asText();
    String boundary = UUID.randomUUID().toString();
    HttpRequest request =
        to(service, "/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form(boundary, act)))
            .build();
    String started =
        send(request, 202, act.toString()).headers().firstValue("Location").orElseThrow();
    Awaitility.await(act.toString())
        .atMost(PATIENCE)
        .until(() -> isOver(get(service, URI.create(started).getPath())));
    JsonNode report = get(service, URI.create(started).getPath());
    for (var count : act.path("counts").properties()) {
      if (report.path(count.getKey()).asInt() != count.getValue().asInt()) {
        throw new AssertionError(act + " is answered by " + report);
      }
    }
  }

  private static boolean isOver(JsonNode report) {
    return List.of("completed", "failed").contains(report.path("state").asText());
  }

  private static String form(String boundary, JsonNode act) {
    StringBuilder rows = new StringBuilder();
    act.path("rows").forEach(row -> rows.append(row).append('\n'));
    return """
    --%1$s\r
    Content-Disposition: form-data; name="type"\r
    \r
    %2$s\r
    --%1$s\r
    Content-Disposition: form-data; name="knownAt"\r
    \r
    %3$s\r
    --%1$s\r
    Content-Disposition: form-data; name="file"; filename="rows.ndjson"\r
    Content-Type: application/x-ndjson\r
    \r
    %4$s\r
    --%1$s--\r
    """
        .formatted(boundary, act.path("import").asText(), act.path("knownAt").asText(), rows);
  }

  /** Waits until every act so far is in the figures. */
  void awaitFresh() {
    Instant now = Instant.now();
    Awaitility.await("the figures are fresh")
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode until = get("analytics", "/api/v1/freshness").path("dataAsOf");
              return until.isTextual() && Instant.parse(until.asText()).isAfter(now);
            });
  }

  /** Has all figures computed anew, and waits until those are served. */
  void rebuild() {
    int serving = serving();
    send(
        to("analytics", "/api/v1/rebuild").POST(BodyPublishers.noBody()).build(), 202, "a rebuild");
    Awaitility.await("a rebuild").atMost(PATIENCE).until(() -> serving() > serving);
  }

  private int serving() {
    for (JsonNode generation : get("analytics", "/api/v1/rebuild").path("generations")) {
      if (generation.path("state").asText().equals("serving")) {
        return generation.path("id").asInt();
      }
    }
    throw new IllegalStateException("no generation serves");
  }

  /** The body of an answer of 200. */
  JsonNode get(String service, String path) {
    HttpResponse<String> answer = send(to(service, path).GET().build(), 200, path);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder to(String service, String path) {
    return HttpRequest.newBuilder(suite.url(service).resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request, int expected, String what) {
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != expected) {
        throw new AssertionError(what + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
