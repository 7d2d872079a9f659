package tandem.benchmarks.acts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Imports files as one caller. */
record Import(URI api, String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long LOOK_AGAIN_MILLIS = 100;

  /** Told while an import runs. */
  interface Watch {
    void look();
  }

  /**
   * Imports a file, whole.
   *
   * @return how long it took, in seconds, from the first byte sent until all rows were recorded
   */
  double run(RowsFile file, Watch watch) throws IOException, InterruptedException {
    long start = System.nanoTime();
    URI report = send(file);
    JsonNode state = get(report);
    while (!state.path("state").asText().matches("completed|failed")) {
      watch.look();
      Thread.sleep(LOOK_AGAIN_MILLIS);
      state = get(report);
    }
    if (state.path("created").asInt() != file.rows()) {
      throw new IOException("not all rows were recorded: " + state);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private URI send(RowsFile file) throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    HttpRequest request =
        to(URI.create(api + "/imports"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(
                        part(boundary, "type", file.type())
                            + part(boundary, "mapping", file.mapping())
                            + head(boundary, file)),
                    BodyPublishers.ofFile(file.path()),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return api.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  private static String head(String boundary, RowsFile file) {
    return """
    --%s\r
    Content-Disposition: form-data; name="file"; filename="%s"\r
    Content-Type: application/octet-stream\r
    \r
    """
        .formatted(boundary, file.path().getFileName());
  }

  private JsonNode get(URI uri) throws IOException, InterruptedException {
    return JSON.readTree(HTTP.send(to(uri).build(), BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder to(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }
}
