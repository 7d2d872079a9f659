package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tandem.analytics.ingest.Machine;
import tandem.benchmarks.acts.FreshnessBenchmark.Paced;

/** The results, with the machine they were taken on. */
final class FreshnessReport {

  private FreshnessReport() {}

  static String of(Map<Integer, List<Paced>> measured, Duration time) throws IOException {
    return """
    # Freshness

    %s, %s, JDK %s. The packaged suite with its PostgreSQL and Kafka, and whoever asks, on the same machine.
    Deals are closed at an even pace for %d s, in %d rounds, and the revenue is asked for 5 ms after each answer: how long
    after a deal was answered an answer counted it. Medians of the rounds; those that
    are refused, because there are too many, are left out.

    | deals a second | answered | p50 | p99 | counted p50 | p99 |
    | --- | --- | --- | --- | --- | --- |
    %s

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            time.toSeconds(),
            measured.values().iterator().next().size(),
            measured.entrySet().stream()
                .map(FreshnessReport::row)
                .collect(Collectors.joining("\n")));
  }

  private static String row(Map.Entry<Integer, List<Paced>> rate) {
    List<Paced> rounds = rate.getValue();
    return "| %d | %.0f | %.1f ms | %.1f ms | %.0f ms | %.0f ms |"
        .formatted(
            rate.getKey(),
            median(rounds, round -> round.answered().rate()),
            median(rounds, round -> round.answered().percentile(50)),
            median(rounds, round -> round.answered().percentile(99)),
            median(rounds, round -> round.seen().percentile(50)),
            median(rounds, round -> round.seen().percentile(99)));
  }

  private static double median(List<Paced> rounds, ToDoubleFunction<Paced> value) {
    return rounds.stream().mapToDouble(value).sorted().toArray()[rounds.size() / 2];
  }
}
