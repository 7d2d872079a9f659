package tandem.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills a service through its public imports, as anybody with the right token could. */
final class ImportClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final String token;

  ImportClient(URI service, String token) {
    this.service = service;
    this.token = token;
  }

  /** Of an administrator. */
  static ImportClient of(Service service, StateFolder state) {
    return new ImportClient(service.url(), state.read("tokens/admin"));
  }

  /**
   * Asks for an import of the rows as newline-delimited JSON. A service works its imports off one
   * after the other, in the order in which they were asked for.
   *
   * @param knownAt when the company came to know them; null for now
   * @return the import
   */
  URI start(String type, List<?> rows, Instant knownAt) {
    return start(
        type, rows.stream().map(ImportClient::line).collect(Collectors.joining()), knownAt);
  }

  /** Waits until every row of an import is recorded. */
  void await(URI started) {
    JsonNode report = get(started);
    while (!isOver(report)) {
      Pause.ofMillis(LOOK_AGAIN_MILLIS);
      report = get(started);
    }
    if (!report.path("state").asText().equals("completed") || report.path("rejected").asInt() > 0) {
      throw new StartRefused(
          "The %s cannot be imported: %s%n%s"
              .formatted(
                  report.path("type").asText(),
                  report,
                  get(URI.create(started + "/rejections?limit=3"))));
    }
  }

  /** The ids of all records of a kind that have an external id. */
  Map<String, String> idsByExternalId(String kind) {
    Map<String, String> ids = new HashMap<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = get(service.resolve("/api/v1/%s?limit=200%s".formatted(kind, cursor)));
      page.path("items")
          .forEach(item -> ids.put(item.path("externalId").asText(), item.path("id").asText()));
      String next = page.path("next").textValue();
      cursor = next == null ? null : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
    return ids;
  }

  private static boolean isOver(JsonNode report) {
    return List.of("completed", "failed").contains(report.path("state").asText());
  }

  private URI start(String type, String lines, Instant knownAt) {
    String boundary = UUID.randomUUID().toString();
    HttpRequest request =
        to(service.resolve("/api/v1/imports"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(form(boundary, type, lines, knownAt)))
            .build();
    return service.resolve(send(request, 202).headers().firstValue("Location").orElseThrow());
  }

  private static String form(String boundary, String type, String lines, Instant knownAt) {
    return """
    --%1$s\r
    Content-Disposition: form-data; name="type"\r
    \r
    %2$s\r
    --%1$s\r
    Content-Disposition: form-data; name="knownAt"\r
    \r
    %4$s\r
    --%1$s\r
    Content-Disposition: form-data; name="file"; filename="%2$s.ndjson"\r
    Content-Type: application/x-ndjson\r
    \r
    %3$s\r
    --%1$s--\r
    """
        .formatted(boundary, type, lines, knownAt == null ? "" : knownAt);
  }

  private JsonNode get(URI uri) {
    return parse(send(to(uri).GET().build(), 200).body());
  }

  private HttpRequest.Builder to(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  /** Tries again where the service is away for a moment: the key makes a repetition harmless. */
  private HttpResponse<String> send(HttpRequest request, int expected) {
    long since = System.nanoTime();
    while (true) {
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == expected) {
          return answer;
        }
        throw new StartRefused(
            "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
      } catch (IOException e) {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
          throw new UncheckedIOException(e);
        }
        Pause.ofMillis(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static String line(Object row) {
    try {
      return JSON.writeValueAsString(row) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
