package tandem.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;

/** Calls a running suite as one role does. */
public final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

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

  public JsonNode get(String service, String path) {
    HttpResponse<String> response = send(request(service, path).GET().build());
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode() + response.body());
    }
    return json(response.body());
  }

  /** Waits until every act recorded before now is in the figures. */
  public void awaitFresh() {
    Instant now = Instant.now();
    Awaitility.await("the figures are fresh")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              String until = get("analytics", "/api/v1/freshness").path("dataAsOf").asText();
              return Instant.parse(until).isAfter(now);
            });
  }

  private HttpRequest.Builder request(String service, String path) {
    URI uri = suite.url(service).resolve(path);
    return HttpRequest.newBuilder(uri)
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + suite.token(role))
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
