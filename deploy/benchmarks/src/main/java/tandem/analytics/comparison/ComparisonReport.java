package tandem.analytics.comparison;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import tandem.analytics.ingest.Machine;

/** The results, with the machine they were taken on. */
final class ComparisonReport {

  private static final double MILLION = 1e6;

  private ComparisonReport() {}

  /**
   * @param folding as answers, while so many events a second were folded
   */
  static String of(
      long events,
      int days,
      ComparisonView byTeam,
      Map<String, long[]> answers,
      Map<String, long[]> folding,
      int eventsASecond,
      long[] overTheLog)
      throws IOException {
    long series =
        byTeam.angles().stream()
            .flatMap(angle -> angle.metrics().stream())
            .mapToLong(metric -> metric.members().size())
            .sum();
    return """
    # The comparison

    %s, %s, JDK %s. Embedded PostgreSQL on the same machine.
    Workload: %,d events of %d days, folded. The question: all metrics over 24 months, by team %d series, from one
    snapshot, with indexes, signals, verdicts, composites and sentences; beside it the figures of the same metrics by team
    and month in SQL over the event log, and nothing more.

    | what | median | p99 | answers |
    | --- | --- | --- | --- |
    %s%s| SQL over the log, by team | %,.0f ms | %,.0f ms | %d |
    | ratio of the medians, by team | %.0f | | |

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            events,
            days,
            series,
            lines("", answers),
            lines(", %d events a second being folded".formatted(eventsASecond), folding),
            quantile(overTheLog, 50),
            quantile(overTheLog, 99),
            overTheLog.length,
            quantile(overTheLog, 50) / quantile(answers.get("team"), 50));
  }

  private static String lines(String when, Map<String, long[]> answers) {
    StringBuilder lines = new StringBuilder();
    answers.forEach(
        (by, nanos) ->
            lines.append(
                "| the comparison by %s%s | %.1f ms | %.1f ms | %d |%n"
                    .formatted(by, when, quantile(nanos, 50), quantile(nanos, 99), nanos.length)));
    return lines.toString();
  }

  /** Milliseconds. */
  private static double quantile(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100] / MILLION;
  }
}
