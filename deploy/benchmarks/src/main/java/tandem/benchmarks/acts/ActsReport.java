package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.ingest.Machine;

/** The results, with the machine they were taken on. */
final class ActsReport {

  static final String CUSTOMERS = "customer recorded";
  static final String OPPORTUNITIES = "opportunity opened, advanced, won";
  static final String REFUSED = "POST refused, nothing asked of the database";
  static final String JDBC = "two rows by JDBC";
  static final String PGBENCH = "two rows by pgbench";

  private ActsReport() {}

  static String of(
      Map<String, List<Measured>> measured,
      List<Integer> clients,
      double half,
      List<Measured> paced,
      Map<String, Double> processor,
      Duration time)
      throws IOException {
    String peer = measured.containsKey(PGBENCH + clients.getFirst()) ? PGBENCH : JDBC;
    return """
    # Acts

    %s, %s, JDK %s. The packaged suite with its PostgreSQL and Kafka, and whoever asks, on the same machine.
    An act is one POST, answered when its record and its event are committed. Beside it the row of a record and the row
    of its event in one transaction of prepared statements, in the same PostgreSQL. All in turn, %d rounds, %d s each;
    medians, of rates also the least and the most.

    | what | clients | a second | p50 | p99 | of %s |
    | --- | --- | --- | --- | --- | --- |
    %s

    At %,.0f customers a second, half of what 32 clients get recorded, begun at even distances and measured from when each
    was to begin: p50 %.1f ms, p99 %.1f ms.

    What a customer takes of the processors, with 32 clients, in milliseconds: %s.

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            paced.size(),
            time.toSeconds(),
            peer,
            Stream.of(CUSTOMERS, OPPORTUNITIES, REFUSED, JDBC, PGBENCH)
                .filter(load -> measured.containsKey(load + clients.getFirst()))
                .flatMap(
                    load ->
                        clients.stream()
                            .map(
                                number ->
                                    row(
                                        load,
                                        number,
                                        measured.get(load + number),
                                        measured.get(peer + number))))
                .collect(Collectors.joining("\n")),
            half,
            median(paced, one -> one.percentile(50)),
            median(paced, one -> one.percentile(99)),
            processor.entrySet().stream()
                .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String row(String load, int clients, List<Measured> rounds, List<Measured> peer) {
    return "| %s | %d | %,.0f (%,.0f–%,.0f) | %.1f ms | %.1f ms | %.2f |"
        .formatted(
            load,
            clients,
            medianRate(rounds),
            rounds.stream().mapToDouble(Measured::rate).min().orElseThrow(),
            rounds.stream().mapToDouble(Measured::rate).max().orElseThrow(),
            median(rounds, one -> one.percentile(50)),
            median(rounds, one -> one.percentile(99)),
            medianRate(rounds) / medianRate(peer));
  }

  static double medianRate(List<Measured> rounds) {
    return median(rounds, Measured::rate);
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
    return rounds.stream().mapToDouble(value).sorted().toArray()[rounds.size() / 2];
  }
}
