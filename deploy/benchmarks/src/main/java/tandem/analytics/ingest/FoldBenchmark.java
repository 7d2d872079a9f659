package tandem.analytics.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How many events a second come from the topics to committed log, facts and rollups, with every
 * dimension set that ships, beside parsing and folding them in memory only and beside Kafka Streams
 * with the same stores, exactly once and at least once. All in turn, several rounds, in one run;
 * medians are reported. In the package of what it measures, which is not public.
 */
public final class FoldBenchmark {

  private FoldBenchmark() {}

  /** Arguments: days of the workload, rounds, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    int days = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    TopicOfEvents topic = TopicOfEvents.publish(days);
    List<Long> inMemory = new ArrayList<>();
    List<Long> committed = new ArrayList<>();
    List<Long> exactlyOnce = new ArrayList<>();
    List<Long> atLeastOnce = new ArrayList<>();
    List<String> stages = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      inMemory.add(rate(topic, new FoldInMemory()));
      try (FoldIntoDatabase database = new FoldIntoDatabase()) {
        committed.add(rate(topic, database));
        stages = database.stages();
      }
      exactlyOnce.add(byStreams(topic, true));
      atLeastOnce.add(byStreams(topic, false));
      System.out.printf(
          "round %d: in memory %,d, committed %,d, Kafka Streams %,d and %,d events/s%n",
          round + 1,
          inMemory.getLast(),
          committed.getLast(),
          exactlyOnce.getLast(),
          atLeastOnce.getLast());
    }
    String report = Report.of(topic, inMemory, committed, exactlyOnce, atLeastOnce, stages);
    System.out.println(report);
    write(Path.of(arguments[2]), report);
    System.exit(0);
  }

  private static long rate(TopicOfEvents topic, Sink sink) throws Exception {
    long start = System.nanoTime();
    topic.read(sink);
    return Math.round(topic.events() / ((System.nanoTime() - start) / 1e9));
  }

  private static long byStreams(TopicOfEvents topic, boolean isExactlyOnce) throws Exception {
    try (FoldByStreams streams = new FoldByStreams(isExactlyOnce)) {
      long start = System.nanoTime();
      streams.run(topic.events());
      return Math.round(topic.events() / ((System.nanoTime() - start) / 1e9));
    }
  }

  /** Where a poll's worth of records goes. */
  interface Sink {
    void take(List<Delivery> deliveries) throws Exception;
  }

  private static void write(Path file, String report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
  }
}
