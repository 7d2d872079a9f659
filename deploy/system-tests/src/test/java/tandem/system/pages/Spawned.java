package tandem.system.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A server that a test starts, and ends with all its children.
 *
 * @param url where it answers at all, whatever it says
 */
record Spawned(Process process, String url, Path log) implements AutoCloseable {

  private static final Duration UP = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Does not wait until it answers. */
  static Spawned launch(
      List<String> command, Map<String, String> environment, Path log, String url) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new Spawned(builder.start(), url, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Spawned awaitAnswer() {
    Awaitility.await(url + " answers, see " + log)
        .atMost(UP)
        .until(() -> answers(url) || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException("it did not start, see " + log);
    }
    return this;
  }

  private static boolean answers(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside this class, with its places filled. */
  static String filled(String resource, Map<String, ?> places) throws IOException {
    try (InputStream in = Spawned.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, ?> place : places.entrySet()) {
        text = text.replace("${" + place.getKey() + "}", place.getValue().toString());
      }
      return text;
    }
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
