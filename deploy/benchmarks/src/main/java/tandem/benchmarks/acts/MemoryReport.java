package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.analytics.ingest.Machine;

/** The results, with the machine they were taken on. */
final class MemoryReport {

  private MemoryReport() {}

  /**
   * @param looks at even distances, the first before the load
   */
  static String of(Duration time, int actsASecond, List<Map<String, Long>> looks)
      throws IOException {
    List<String> services = List.copyOf(looks.getFirst().keySet());
    return """
    # Memory

    %s, %s, JDK %s. The packaged suite; %d acts a second for %d minutes, and two comparisons a second. Resident memory in MB.

    | minutes | %s |
    | --- |%s
    %s

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            actsASecond,
            time.toMinutes(),
            String.join(" | ", services),
            " --- |".repeat(services.size()),
            rows(time, services, looks));
  }

  private static String rows(Duration time, List<String> services, List<Map<String, Long>> looks) {
    StringBuilder rows = new StringBuilder();
    for (int look = 0; look < looks.size(); look++) {
      Map<String, Long> resident = looks.get(look);
      rows.append(
          "| %.1f | %s |%n"
              .formatted(
                  time.toSeconds() / 60.0 * look / (looks.size() - 1),
                  services.stream()
                      .map(service -> String.valueOf(resident.get(service)))
                      .collect(Collectors.joining(" | "))));
    }
    return rows.toString().strip();
  }
}
