package tandem.analytics.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.ingest.FoldedWorkload;
import tandem.analytics.metric.Metric;

/**
 * How long a comparison over 24 months takes by function, team and person, beside SQL over the
 * event log that answers the same figures by team and nothing more. Both in turn, in one run, on
 * one connection each; and both have to say the same. In the package of what it measures, which is
 * not public.
 */
public final class ComparisonBenchmark {

  private static final String FROM = "2024-01-01";
  private static final String TO = "2026-01-01";
  private static final List<String> BY = List.of("function", "team", "person");
  private static final int WARM_UP = 30;
  private static final int ANSWERS_A_ROUND = 50;
  private static final int EVENTS_A_SECOND = 200;
  private static final int POLLS_A_SECOND = 10;

  private ComparisonBenchmark() {}

  /** Arguments: days of the workload, how many times as much a day, rounds, the results' file. */
  public static void main(String[] arguments) throws Exception {
    int days = Integer.parseInt(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    try (FoldedWorkload workload = FoldedWorkload.of(days, times)) {
      DataSource source = workload.source();
      execute(source, "vacuum analyze");
      Asked asked = new Asked(source, FROM, TO);
      check(asked.compareWithPoints("team"), overTheLog(source));
      Map<String, long[]> answers = new LinkedHashMap<>();
      for (String by : BY) {
        time(WARM_UP, () -> asked.compare(by));
        answers.put(by, new long[0]);
      }
      long[] overTheLog = new long[0];
      for (int round = 0; round < rounds; round++) {
        for (String by : BY) {
          answers.merge(
              by, time(ANSWERS_A_ROUND, () -> asked.compare(by)), ComparisonBenchmark::append);
        }
        overTheLog = append(overTheLog, time(1, () -> overTheLog(source)));
        System.out.printf("round %d of %d%n", round + 1, rounds);
      }
      long quiet = workload.events();
      Map<String, long[]> folding = whileFolding(workload, asked);
      String report =
          ComparisonReport.of(
              quiet, days, asked.compare("team"), answers, folding, EVENTS_A_SECOND, overTheLog);
      System.out.println(report);
      write(Path.of(arguments[3]), report);
    }
    System.exit(0);
  }

  /** Asks for each in turn, as long as there are events to be folded beside it. */
  private static Map<String, long[]> whileFolding(FoldedWorkload workload, Asked asked)
      throws SQLException, IOException {
    Map<String, long[]> answers = new LinkedHashMap<>();
    BY.forEach(by -> answers.put(by, new long[0]));
    Thread fold = Thread.ofPlatform().start(() -> fold(workload));
    while (fold.isAlive()) {
      for (String by : BY) {
        answers.merge(by, time(1, () -> asked.compare(by)), ComparisonBenchmark::append);
      }
    }
    return answers;
  }

  /** As they come when that many happen a second. */
  private static void fold(FoldedWorkload workload) {
    long start = System.nanoTime();
    for (int polls = 1; !workload.isWhole(); polls++) {
      workload.fold(EVENTS_A_SECOND / POLLS_A_SECOND);
      long next = start + polls * 1_000_000_000L / POLLS_A_SECOND;
      LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
    }
  }

  /** Something that takes time. */
  private interface Work {
    Object run() throws SQLException, IOException;
  }

  private static long[] time(int times, Work work) throws SQLException, IOException {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }

  private static long[] append(long[] some, long[] more) {
    long[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** What figures are divided by, by metric, function, team and month. */
  private static Map<String, BigDecimal> overTheLog(DataSource source)
      throws SQLException, IOException {
    Map<String, BigDecimal> divisors = new TreeMap<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(sql())) {
      query.setString(1, FROM);
      query.setString(2, TO);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String place =
              String.join(
                  " ",
                  row.getString("metric"),
                  row.getString("function"),
                  row.getString("team"),
                  row.getString("month"));
          BigDecimal denominator = row.getBigDecimal("denominator");
          if (denominator != null) {
            divisors.put(place, denominator.stripTrailingZeros());
          }
        }
      }
    }
    return divisors;
  }

  private static String sql() throws IOException {
    try (InputStream in = ComparisonBenchmark.class.getResourceAsStream("over-the-log.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What shares and durations rest on is the same on both ways. */
  private static void check(ComparisonView comparison, Map<String, BigDecimal> overTheLog) {
    int compared = 0;
    for (AngleView angle : comparison.angles()) {
      for (MetricLine metric : angle.metrics()) {
        for (Cell cell : metric.members()) {
          for (ComparisonView.PointView point : cell.points()) {
            BigDecimal denominator =
                overTheLog.get(
                    String.join(
                        " ", metric.id(), cell.function(), cell.id(), point.from().toString()));
            if (denominator != null && metric.unit() != Metric.Unit.MONEY) {
              compared++;
              if (point.n().compareTo(denominator) != 0) {
                throw new IllegalStateException(
                    metric.id() + " of " + cell.id() + ": " + point + ", not " + denominator);
              }
            }
          }
        }
      }
    }
    System.out.printf("%,d figures rest on the same on both ways%n", compared);
    if (compared == 0) {
      throw new IllegalStateException("nothing was compared");
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(Path file, String report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
  }
}
