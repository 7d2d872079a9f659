package tandem.benchmarks.acts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows a second an import of customers records, with their events, beside single POSTs of
 * one client and beside {@code COPY} and one {@code insert … select} of the same rows: all in turn,
 * several rounds, in one run. Then a file of each type, a workbook and one large file, and how much
 * memory the service has meanwhile.
 */
public final class ImportBenchmark {

  private static final int ROWS = 50_000;
  private static final int LARGE_ROW = 1_000;
  private static final int ROWS_OF_TYPE = 20_000;
  private static final int ROWS_OF_WORKBOOK = 200_000;

  private ImportBenchmark() {}

  /**
   * Arguments: the repository, seconds of POSTs, rounds, MB of the large file, the results' file.
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    int rounds = Integer.parseInt(arguments[2]);
    int megabytes = Integer.parseInt(arguments[3]);
    Path folder = Files.createTempDirectory("imports");
    try (LocalSuite suite = LocalSuite.start(root)) {
      Acts acts = Acts.begin(new Http(suite.api("sales"), suite.token("admin")));
      Import imports = new Import(suite.api("sales"), suite.token("admin"));
      Peer.begin(suite);
      CopyPeer copy = new CopyPeer(suite);
      Load.warmUp(acts.customers(), time);
      imports.run(RowsFile.customers(folder, "warm", ROWS, 0), () -> {});
      List<Double> imported = new ArrayList<>();
      List<Double> copied = new ArrayList<>();
      List<Double> posted = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        RowsFile file = RowsFile.customers(folder, "round" + round, ROWS, 0);
        imported.add(ROWS / imports.run(file, () -> {}));
        copied.add(ROWS / copy.run(file));
        posted.add(Load.closed(acts.customers(), 1, time).rate());
        System.out.printf(
            "round %d: imported %,.0f/s, copied %,.0f/s, posted %,.0f/s%n",
            round + 1, imported.getLast(), copied.getLast(), posted.getLast());
      }
      Map<String, Double> byType = byType(suite, folder);
      RowsFile workbook = RowsFile.workbook(folder, "workbook", ROWS_OF_WORKBOOK);
      byType.put(
          "customers, a workbook of %,d rows".formatted(workbook.rows()),
          workbook.rows() / imports.run(workbook, () -> {}));
      int rows = megabytes * 1_000_000 / LARGE_ROW;
      RowsFile large = RowsFile.customers(folder, "large", rows, LARGE_ROW - 60);
      List<Long> resident = new ArrayList<>();
      double seconds =
          imports.run(large, () -> resident.add(suite.processes().resident().get("sales")));
      String report =
          ImportReport.of(
              imported, copied, posted, byType, large, large.rows() / seconds, resident);
      System.out.println(report);
      Files.createDirectories(Path.of(arguments[4]).toAbsolutePath().getParent());
      Files.writeString(Path.of(arguments[4]), report);
    }
    System.exit(0);
  }

  /** Rows a second. */
  private static Map<String, Double> byType(LocalSuite suite, Path folder) throws Exception {
    String token = suite.token("admin");
    new Http(suite.api("operations"), token)
        .post("/processes", "{\"externalId\": \"order\", \"name\": \"Order\", \"steps\": []}");
    Map<String, Double> rates = new LinkedHashMap<>();
    for (RowsFile file : RowsFile.ofEachType(folder, "of-type", ROWS_OF_TYPE)) {
      Import imports = new Import(suite.api(file.service()), token);
      rates.put(file.type(), file.rows() / imports.run(file, () -> {}));
      System.out.printf("%s: %,.0f/s%n", file.type(), rates.get(file.type()));
    }
    return rates;
  }
}
