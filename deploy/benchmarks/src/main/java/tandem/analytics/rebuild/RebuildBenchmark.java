package tandem.analytics.rebuild;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.ingest.FoldedWorkload;
import tandem.analytics.ingest.Generations;
import tandem.analytics.ingest.Machine;
import tandem.analytics.ingest.Shipped;

/**
 * How many events a second a rebuild folds from the log, at its beginning and at its end. In the
 * package of what it measures, which is not public.
 */
public final class RebuildBenchmark {

  private static final int EVENTS_A_STEP = 5_000;
  private static final int QUARTERS = 4;

  private RebuildBenchmark() {}

  /** Arguments: days of the workload, how many times as much a day, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    int days = Integer.parseInt(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    try (FoldedWorkload workload = FoldedWorkload.of(days, times)) {
      workload.foldAll();
      Rebuild rebuild =
          new Rebuild(
              workload.source(),
              new Generations(),
              new SimpleMeterRegistry(),
              Shipped.catalogue(),
              ZoneOffset.UTC,
              EVENTS_A_STEP);
      rebuild.begin();
      List<Double> steps = new ArrayList<>();
      boolean more = true;
      while (more) {
        long start = System.nanoTime();
        more = rebuild.step();
        steps.add((System.nanoTime() - start) / 1e9);
      }
      String report = report(workload.events(), days, steps);
      System.out.println(report);
      Path file = Path.of(arguments[2]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, report);
    }
    System.exit(0);
  }

  private static String report(long events, int days, List<Double> steps) throws IOException {
    double seconds = steps.stream().mapToDouble(Double::doubleValue).sum();
    return """
    # The rebuild

    %s, %s, JDK %s. Embedded PostgreSQL on the same machine. %,d events of %d days, %,d a step.

    | what | events/s |
    | --- | --- |
    | the whole | %,.0f |
    | the second quarter of the steps | %,.0f |
    | the last quarter | %,.0f |

    Taken with `./mvnw -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify`.
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.said(),
            System.getProperty("java.version"),
            events,
            days,
            EVENTS_A_STEP,
            events / seconds,
            rate(events, steps, 1),
            rate(events, steps, QUARTERS - 1));
  }

  /** Of a quarter of the steps; the first has the JVM warm up. */
  private static double rate(long events, List<Double> steps, int quarter) {
    int size = steps.size() / QUARTERS;
    List<Double> some = steps.subList(quarter * size, (quarter + 1) * size);
    double each = (double) events / steps.size();
    return each * size / some.stream().mapToDouble(Double::doubleValue).sum();
  }
}
