package tandem.local;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tandem.analytics.ingest.Machine;

/** The results, with the machine they were taken on. */
final class StartReport {

  private StartReport() {}

  static String of(int rounds, Map<String, List<MeasuredStart>> measured) throws IOException {
    return """
    # The start

    %s, %s, JDK %s. One service at a time beside embedded PostgreSQL and Kafka, with the options that ship;
    %d rounds, medians.

    | service | from its AOT cache | first healthy answer, ms | processor time until then, ms | resident then, MB |
    | --- | --- | --- | --- | --- |
    %s

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            rounds,
            measured.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String row(String what, List<MeasuredStart> starts) {
    return "| %s | %,d | %,d | %,d |"
        .formatted(
            what,
            median(starts, MeasuredStart::millis),
            median(starts, MeasuredStart::processor),
            median(starts, MeasuredStart::resident));
  }

  private static long median(List<MeasuredStart> starts, ToLongFunction<MeasuredStart> figure) {
    return starts.stream().mapToLong(figure).sorted().toArray()[starts.size() / 2];
  }
}
