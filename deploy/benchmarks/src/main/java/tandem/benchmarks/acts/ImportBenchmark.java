package tandem.benchmarks.acts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many rows a second an import of customers records, with their events, beside single POSTs of
 * one client and beside {@code COPY} and one {@code insert … select} of the same rows: all in turn,
 * several rounds, in one run. Then one large file, and how much memory the service has meanwhile.
 */
public final class ImportBenchmark {

  private static final int ROWS = 50_000;
  private static final int LARGE_ROW = 1_000;

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
      imports.run(CustomerFile.write(folder, "warm", ROWS, 0), () -> {});
      List<Double> imported = new ArrayList<>();
      List<Double> copied = new ArrayList<>();
      List<Double> posted = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        CustomerFile file = CustomerFile.write(folder, "round" + round, ROWS, 0);
        imported.add(ROWS / imports.run(file, () -> {}));
        copied.add(ROWS / copy.run(file));
        posted.add(Load.closed(acts.customers(), 1, time).rate());
        System.out.printf(
            "round %d: imported %,.0f/s, copied %,.0f/s, posted %,.0f/s%n",
            round + 1, imported.getLast(), copied.getLast(), posted.getLast());
      }
      int rows = megabytes * 1_000_000 / LARGE_ROW;
      CustomerFile large = CustomerFile.write(folder, "large", rows, LARGE_ROW - 60);
      List<Long> resident = new ArrayList<>();
      double seconds =
          imports.run(large, () -> resident.add(suite.processes().resident().get("sales")));
      String report =
          ImportReport.of(imported, copied, posted, large, large.rows() / seconds, resident);
      System.out.println(report);
      Files.createDirectories(Path.of(arguments[4]).toAbsolutePath().getParent());
      Files.writeString(Path.of(arguments[4]), report);
    }
    System.exit(0);
  }
}
