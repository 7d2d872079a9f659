package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The processes of a suite, by what they are part of: what they take of the machine. */
final class Processes {

  private static final List<String> SERVICES = List.of("sales", "operations", "analytics");
  private static final long KILO = 1024;

  private final List<ProcessHandle> all;

  private Processes(List<ProcessHandle> all) {
    this.all = all;
  }

  /** As they are now. */
  static Processes of(ProcessHandle supervisor) {
    return new Processes(supervisor.descendants().toList());
  }

  /** Processor time so far in milliseconds, of the caller as well, by part. */
  Map<String, Long> processor() {
    Map<String, Long> millis =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Processes::part, LinkedHashMap::new, Collectors.summingLong(Processes::used)));
    millis.put("whoever asks", used(ProcessHandle.current()));
    return millis;
  }

  /** Memory of each service in MB, as resident; 0 where there is no {@code /proc}. */
  Map<String, Long> resident() {
    return all.stream()
        .filter(process -> SERVICES.contains(part(process)))
        .sorted(Comparator.comparing(Processes::part))
        .collect(
            Collectors.groupingBy(
                Processes::part, LinkedHashMap::new, Collectors.summingLong(Processes::resident)));
  }

  private static String part(ProcessHandle process) {
    String command = process.info().commandLine().orElse("postgres");
    return SERVICES.stream()
        .filter(service -> command.contains(service + "-service"))
        .findFirst()
        .orElse(command.contains("kafka.Kafka") ? "kafka" : "postgres");
  }

  private static long used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static long resident(ProcessHandle process) {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
