package tandem.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * Calls a running suite as one role does. Where nobody answers it asks again: whatever is posted
 * has a key, so that a repetition acts once.
 */
public final class Api {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Suite suite;
  private final String role;

  public Api(Suite suite, String role) {
    this.suite = suite;
    this.role = role;
  }

  /** The series of a metric, by one dimension; null for the total. */
  public Series series(String metric, String range, String dimension) {
    String by = dimension == null ? "" : "&by=" + dimension;
    return Series.of(
        get("analytics", "/api/v1/metrics/" + metric + "/series?" + range + by), dimension);
  }

  /** The body of an answer of 200. */
  public JsonNode get(String service, String path) {
    return get(service, path, "en");
  }

  JsonNode get(String service, String path, String language) {
    HttpRequest request = request(service, path).header("Accept-Language", language).GET().build();
    return json(send(request, 200, path).body());
  }

  /** Records something new. */
  public void post(String service, String path, String json) throws IOException {
    send("POST", service, path, JSON.readTree(json), UUID.randomUUID().toString(), 201);
  }

  /** Sends JSON, which must be answered by the status. */
  void send(String method, String service, String path, JsonNode body, String key, int status) {
    HttpRequest request =
        request(service, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
    send(request, status, path + " " + body);
  }

  /** Imports rows of newline-delimited JSON and waits until that is over; answers its report. */
  JsonNode load(String service, String type, String knownAt, String rows) {
    String boundary = UUID.randomUUID().toString();
    HttpRequest request =
        request(service, "/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(form(boundary, type, knownAt, rows)))
            .build();
    return ended(service, report(send(request, 202, type + " " + rows)));
  }

  private static String report(HttpResponse<String> taken) {
    String path = taken.headers().firstValue("Location").orElseThrow();
    return path.substring(path.indexOf("/api/"));
  }

  /** The report of an import, once it is over. */
  public JsonNode ended(String service, String report) {
    return Awaitility.await("the end of " + report)
        .atMost(PATIENCE)
        .until(
            () -> get(service, report),
            answer -> answer.path("state").asText().matches("completed|failed"));
  }

  /** The newest import of a type. */
  public JsonNode newest(String service, String type) {
    for (JsonNode report : get(service, "/api/v1/imports").path("items")) {
      if (report.path("type").asText().equals(type)) {
        return report;
      }
    }
    throw new AssertionError("no import of " + type);
  }

  /** Has an import be undone; where the report of that is. */
  public String undo(String service, String imported) {
    String path = "/api/v1/imports/" + imported + "/undo";
    HttpRequest request =
        request(service, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody())
            .build();
    return report(send(request, 202, path));
  }

  private static String form(String boundary, String type, String knownAt, String rows) {
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
        .formatted(boundary, type, knownAt, rows);
  }

  /** Waits until every act recorded before now is in the figures. */
  public void awaitFresh() {
    Instant now = Instant.now();
    Awaitility.await("the figures are fresh")
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode until = get("analytics", "/api/v1/freshness").path("dataAsOf");
              return until.isTextual() && Instant.parse(until.asText()).isAfter(now);
            });
  }

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(suite.url(service).resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + suite.token(role))
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request, int expected, String what) {
    AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
    Awaitility.await("an answer to " + what)
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              answer.set(
                  http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
              return answer.get().statusCode() < 500;
            });
    if (answer.get().statusCode() != expected) {
      throw new AssertionError(what + ": " + answer.get().statusCode() + " " + answer.get().body());
    }
    return answer.get();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
