package tandem.analytics.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The results, with the machine they were taken on. */
final class Report {

  private Report() {}

  static String of(
      TopicOfEvents topic,
      List<Long> inMemory,
      List<Long> committed,
      List<Long> exactlyOnce,
      List<Long> atLeastOnce,
      List<String> stages)
      throws IOException {
    long memory = median(inMemory);
    long database = median(committed);
    return """
    # The fold

    %s, %s, JDK %s. Embedded PostgreSQL and Kafka on the same machine, one consumer.
    Workload: %,d events of %d days, %d bytes each on average; %d rounds, medians.

    | what | events/s |
    | --- | --- |
    | topic to committed log, facts and rollups, every shipped dimension set | %,d |
    | topic, parse and fold in memory only | %,d |
    | Kafka Streams, exactly once | %,d |
    | Kafka Streams, at least once | %,d |
    | committed ÷ in memory | %.2f |
    | committed ÷ Kafka Streams, exactly once | %.1f |

    Rounds: committed %s; in memory %s; Kafka Streams %s and %s.
    Time of the last round by stage: %s.

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            topic.events(),
            topic.days(),
            topic.bytes() / topic.events(),
            inMemory.size(),
            database,
            memory,
            median(exactlyOnce),
            median(atLeastOnce),
            (double) database / memory,
            (double) database / median(exactlyOnce),
            committed,
            inMemory,
            exactlyOnce,
            atLeastOnce,
            String.join(", ", stages));
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
