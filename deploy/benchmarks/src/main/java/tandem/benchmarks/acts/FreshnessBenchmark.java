package tandem.benchmarks.acts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long after an act is answered the figure that it changes is another at the analytics API:
 * deals of one dollar are closed at an even pace, and the revenue is asked for again and again.
 */
public final class FreshnessBenchmark {

  private static final List<Integer> RATES = List.of(100, 250, 500, 1_000);

  private FreshnessBenchmark() {}

  /** Arguments: the repository, seconds a load, rounds, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    int rounds = Integer.parseInt(arguments[2]);
    try (LocalSuite suite = LocalSuite.start(root)) {
      String token = suite.token("admin");
      Acts acts = Acts.begin(new Http(suite.api("sales"), token));
      Revenue revenue = new Revenue(new Http(suite.api("analytics"), token));
      long before = Load.warmUp(acts.deals(), time);
      Map<Integer, List<Paced>> measured = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (int rate : RATES) {
          revenue.await(before);
          Revenue.Watch watch = revenue.watch(before);
          Measured answered = Load.paced(acts.deals(), rate, time, watch::answered);
          before += answered.acts();
          Paced one = new Paced(answered, watch.seen());
          measured.computeIfAbsent(rate, _ -> new ArrayList<>()).add(one);
          System.out.printf(
              "round %d: at %d/s p50 %.0f ms, p99 %.0f ms%n",
              round + 1, rate, one.seen().percentile(50), one.seen().percentile(99));
        }
      }
      String report = FreshnessReport.of(measured, time);
      System.out.println(report);
      Files.createDirectories(Path.of(arguments[3]).toAbsolutePath().getParent());
      Files.writeString(Path.of(arguments[3]), report);
    }
    System.exit(0);
  }

  /**
   * @param answered from when an act was to begin until it was answered
   * @param seen from when it was answered until the figure said so
   */
  record Paced(Measured answered, Measured seen) {}
}
