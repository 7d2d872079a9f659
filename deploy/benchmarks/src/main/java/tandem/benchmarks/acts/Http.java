package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks a service as one caller. By the client of the JDK that costs least of the processors, which
 * the service needs as well; a connection is kept for each thread that asks.
 */
record Http(URI api, String token) {

  private static final int OVERLOADED = 503;

  static {
    System.setProperty("http.maxConnections", "256");
  }

  /** Fails unless the act is done; the answer. */
  String post(String path, String json) throws IOException {
    return answer(sent(path, json));
  }

  /** Fails unless the act is refused in that way. */
  void refused(String path, String json, int status) throws IOException {
    HttpURLConnection request = sent(path, json);
    if (request.getResponseCode() != status) {
      throw new IOException(path + " was not refused by " + status + ": " + answer(request));
    }
    try (InputStream in = request.getErrorStream()) {
      in.readAllBytes();
    }
  }

  private HttpURLConnection sent(String path, String json) throws IOException {
    HttpURLConnection request = request(path);
    request.setRequestMethod("POST");
    request.setRequestProperty("Content-Type", "application/json");
    request.setDoOutput(true);
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    request.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = request.getOutputStream()) {
      out.write(body);
    }
    return request;
  }

  String get(String path) throws IOException {
    return answer(request(path));
  }

  private HttpURLConnection request(String path) throws IOException {
    HttpURLConnection request = (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    request.setRequestProperty("Authorization", "Bearer " + token);
    request.setRequestProperty("Accept", "application/json");
    return request;
  }

  private static String answer(HttpURLConnection request) throws IOException {
    int status = request.getResponseCode();
    try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (status == OVERLOADED) {
        throw new OverloadedException(text);
      }
      if (status >= 300) {
        throw new IOException(request.getURL().getPath() + ": " + status + " " + text);
      }
      return text;
    }
  }
}
