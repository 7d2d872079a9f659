package tandem.benchmarks.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much is recorded at once: activities in requests of a thousand, and costs of operations by an
 * import of 100,000, beside as many customers; what each takes of the processors as well. All in
 * one run, after as much of the same that the compilers have done what they do.
 */
public final class ManyBenchmark {

  private static final int ROWS = 100_000;
  private static final int ROWS_TO_WARM_UP = 50_000;

  private ManyBenchmark() {}

  /**
   * How something went.
   *
   * @param processor milliseconds that one of it takes, by process
   */
  record Result(Measured load, Map<String, Double> processor) {}

  /** Writes a file of so many rows. */
  private interface Rows {
    RowsFile file(Path folder, String name, int rows) throws IOException;
  }

  /** Does so much of something. */
  private interface Run {
    Measured run() throws Exception;
  }

  /** Arguments: the repository, seconds a load, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    Path folder = Files.createTempDirectory("many");
    try (LocalSuite suite = LocalSuite.start(root)) {
      String token = suite.token("admin");
      Acts acts = Acts.begin(new Http(suite.api("sales"), token));
      new Http(suite.api("operations"), token)
          .post("/people", "{\"externalId\": \"wu.di\", \"name\": \"Wu Di\", \"team\": \"Desk\"}");
      Map<String, Result> requests = new LinkedHashMap<>();
      Load.closed(acts.activities(), 1, time);
      for (int clients : List.of(1, 4)) {
        requests.put(
            "%d client%s".formatted(clients, clients == 1 ? "" : "s"),
            measure(suite, Acts.BATCH, () -> Load.closed(acts.activities(), clients, time)));
      }
      Map<String, Result> imports = new LinkedHashMap<>();
      for (Rows rows : List.<Rows>of(RowsFile::costs, ManyBenchmark::customers)) {
        load(suite, rows.file(folder, "warm", ROWS_TO_WARM_UP));
        RowsFile file = rows.file(folder, "many", ROWS);
        imports.put(file.type(), measure(suite, ROWS, () -> load(suite, file)));
      }
      String report = ManyReport.of(requests, imports, ROWS);
      System.out.println(report);
      Path results = Path.of(arguments[2]).toAbsolutePath();
      Files.createDirectories(results.getParent());
      Files.writeString(results, report);
    }
    System.exit(0);
  }

  private static RowsFile customers(Path folder, String name, int rows) throws IOException {
    return RowsFile.customers(folder, name, rows, 0);
  }

  private static Measured load(LocalSuite suite, RowsFile file) throws Exception {
    double seconds =
        new Import(suite.api(file.service()), suite.token("admin")).run(file, () -> {});
    return new Measured(seconds, new long[] {(long) (seconds * 1e9)});
  }

  /**
   * @param each how many records one act of the load has
   */
  private static Result measure(LocalSuite suite, int each, Run run) throws Exception {
    Map<String, Long> before = suite.processes().processor();
    Measured load = run.run();
    Map<String, Double> processor = new LinkedHashMap<>();
    suite
        .processes()
        .processor()
        .forEach(
            (part, millis) ->
                processor.put(
                    part,
                    (millis - before.getOrDefault(part, 0L)) / ((double) load.acts() * each)));
    return new Result(load, processor);
  }
}
