package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.analytics.ingest.Machine;
import tandem.benchmarks.acts.ManyBenchmark.Result;

/** The results, with the machine they were taken on. */
final class ManyReport {

  private ManyReport() {}

  /**
   * @param rows of each import
   */
  static String of(Map<String, Result> requests, Map<String, Result> imports, int rows)
      throws IOException {
    return """
    # Many at once

    %s, %s, JDK %s. The packaged suite with its PostgreSQL and Kafka, and whoever asks, on the same machine.

    Requests of %,d activities each:

    | | requests a second | activities a second | p50 | p99 | processor, ms an activity |
    | --- | --- | --- | --- | --- | --- |
    %s
    Imports of %,d rows each:

    | | rows a second | processor, ms a row |
    | --- | --- | --- |
    %s
    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            Acts.BATCH,
            requests.entrySet().stream().map(ManyReport::request).collect(Collectors.joining()),
            rows,
            imports.entrySet().stream()
                .map(it -> imported(it.getKey(), it.getValue(), rows))
                .collect(Collectors.joining()));
  }

  private static String request(Map.Entry<String, Result> load) {
    Measured its = load.getValue().load();
    return "| %s | %.1f | %,.0f | %.0f ms | %.0f ms | %s |%n"
        .formatted(
            load.getKey(),
            its.rate(),
            its.rate() * Acts.BATCH,
            its.percentile(50),
            its.percentile(99),
            said(load.getValue().processor()));
  }

  private static String imported(String type, Result result, int rows) {
    return "| %s | %,.0f | %s |%n"
        .formatted(type, result.load().rate() * rows, said(result.processor()));
  }

  private static String said(Map<String, Double> processor) {
    return processor.entrySet().stream()
        .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
