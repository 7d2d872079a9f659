package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.analytics.ingest.Machine;

/** The results, with the machine they were taken on. */
final class ImportReport {

  private ImportReport() {}

  static String of(
      List<Double> imported,
      List<Double> copied,
      List<Double> posted,
      Map<String, Double> byType,
      RowsFile large,
      double rate,
      List<Long> resident)
      throws IOException {
    return """
    # Imports

    %s, %s, JDK %s. The packaged suite with its PostgreSQL and Kafka on the same machine. Customers, %d rounds, medians;
    from the first byte sent until all rows and their events are recorded.

    | what | rows a second |
    | --- | --- |
    | an import | %,.0f |
    | `COPY` and one `insert … select` of the same rows and their events | %,.0f |
    | single POSTs of one client | %,.0f |
    | import ÷ `COPY` | %.2f |
    | import ÷ single POSTs | %.0f |

    By type, files of their own, each row a record with its events:

    | type | rows a second |
    | --- | --- |
    %s
    A file of %,.0f MB, %,d rows: %,.0f rows a second; sales-service had %d MB at first, %d in the middle, %d at the end, %d at most.

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            imported.size(),
            median(imported),
            median(copied),
            median(posted),
            median(imported) / median(copied),
            median(imported) / median(posted),
            byType.entrySet().stream()
                .map(type -> "| %s | %,.0f |%n".formatted(type.getKey(), type.getValue()))
                .collect(Collectors.joining()),
            large.megabytes(),
            large.rows(),
            rate,
            resident.getFirst(),
            resident.get(resident.size() / 2),
            resident.getLast(),
            resident.stream().max(Long::compare).orElseThrow());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
