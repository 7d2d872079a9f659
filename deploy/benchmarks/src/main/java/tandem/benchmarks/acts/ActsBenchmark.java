package tandem.benchmarks.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many acts a second the running suite takes by HTTP, and how long each takes, beside the same
 * rows written by a peer into the same PostgreSQL: all in turn, several rounds, in one run; medians
 * are reported. And how long acts take at half of the most that 32 clients get done.
 */
public final class ActsBenchmark {

  private static final List<Integer> CLIENTS = List.of(1, 8, 32);

  private ActsBenchmark() {}

  /** Arguments: the repository, seconds a load, rounds, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    int rounds = Integer.parseInt(arguments[2]);
    try (LocalSuite suite = LocalSuite.start(root)) {
      Acts acts = Acts.begin(new Http(suite.api("sales"), suite.token("admin")));
      Peer peer = Peer.begin(suite);
      Map<String, Run> loads = loads(suite, acts, peer);
      Load.warmUp(acts.refused(), time);
      Load.warmUp(acts.customers(), time);
      Load.warmUp(acts.opportunities(), time);
      Map<String, List<Measured>> measured = measure(loads, time, rounds);
      double half = ActsReport.medianRate(measured.get(ActsReport.CUSTOMERS + 32)) / 2;
      List<Measured> paced = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        paced.add(Load.paced(acts.customers(), half, time.multipliedBy(2), _ -> {}));
      }
      Map<String, Double> processor = processor(suite, acts, time);
      String report = ActsReport.of(measured, CLIENTS, half, paced, processor, time);
      System.out.println(report);
      write(Path.of(arguments[3]), report);
    }
    System.exit(0);
  }

  /** What a customer that is recorded takes of the processors, in milliseconds, by process. */
  private static Map<String, Double> processor(LocalSuite suite, Acts acts, Duration time)
      throws Exception {
    Map<String, Long> before = suite.processes().processor();
    int done = Load.closed(acts.customers(), 32, time).acts();
    Map<String, Double> each = new LinkedHashMap<>();
    suite
        .processes()
        .processor()
        .forEach(
            (part, millis) ->
                each.put(part, (millis - before.getOrDefault(part, 0L)) / (double) done));
    return each;
  }

  private interface Run {
    Measured with(int clients, Duration time) throws Exception;
  }

  private static Map<String, Run> loads(LocalSuite suite, Acts acts, Peer peer) throws Exception {
    Map<String, Run> loads = new LinkedHashMap<>();
    loads.put(
        ActsReport.CUSTOMERS, (clients, time) -> Load.closed(acts.customers(), clients, time));
    loads.put(
        ActsReport.OPPORTUNITIES,
        (clients, time) -> Load.closed(acts.opportunities(), clients, time));
    loads.put(ActsReport.REFUSED, (clients, time) -> Load.closed(acts.refused(), clients, time));
    loads.put(ActsReport.JDBC, (clients, time) -> Load.closed(peer.jdbc(), clients, time));
    if (PgBench.isThere()) {
      loads.put(ActsReport.PGBENCH, new PgBench(suite, peer)::run);
    }
    return loads;
  }

  /** By the load's name and the number of clients. */
  private static Map<String, List<Measured>> measure(
      Map<String, Run> loads, Duration time, int rounds) throws Exception {
    Map<String, List<Measured>> measured = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int clients : CLIENTS) {
        for (Map.Entry<String, Run> load : loads.entrySet()) {
          Measured one = load.getValue().with(clients, time);
          measured.computeIfAbsent(load.getKey() + clients, _ -> new ArrayList<>()).add(one);
          System.out.printf(
              "round %d: %s %d clients: %,.0f/s%n", round + 1, load.getKey(), clients, one.rate());
        }
      }
    }
    return measured;
  }

  private static void write(Path file, String report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
  }
}
