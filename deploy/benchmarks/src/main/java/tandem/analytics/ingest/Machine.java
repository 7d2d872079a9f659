package tandem.analytics.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What results were taken on. */
public final class Machine {

  private Machine() {}

  /** Processors and operating system, in a line. */
  public static String said() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown CPU")
            : System.getProperty("os.arch");
    return "%d × %s, %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(), model, System.getProperty("os.name"));
  }
}
