package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that runs once and ends. */
final class Once {

  private Once() {}

  /** Waits for its end; what it printed is the reason if it fails. */
  static void run(String complaint, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.onExit().join().exitValue();
      if (status != 0) {
        throw new StartRefused("%s (exit status %d):%n%s".formatted(complaint, status, printed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
