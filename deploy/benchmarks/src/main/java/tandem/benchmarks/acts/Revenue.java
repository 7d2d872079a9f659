package tandem.benchmarks.acts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/** The revenue of these days as analytics says it: one dollar for each deal that was closed. */
final class Revenue {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http analytics;
  private final String path;

  Revenue(Http analytics) {
    this.analytics = analytics;
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    this.path =
        "/metrics/revenue/series?grain=month&from=%s&to=%s"
            .formatted(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(2));
  }

  /** How many deals it counts. */
  long deals() throws IOException {
    long sum = 0;
    for (JsonNode series : JSON.readTree(analytics.get(path)).path("series")) {
      for (JsonNode point : series.path("points")) {
        sum += point.path("value").asLong();
      }
    }
    return sum;
  }

  void await(long deals) throws IOException, InterruptedException {
    while (deals() < deals) {
      Thread.sleep(10);
    }
  }

  /** Asks again and again until it is told that there is no more to come, and all is counted. */
  Watch watch(long before) {
    return new Watch(before);
  }

  /** From when acts were answered until they were counted, in the order of their answers. */
  final class Watch {

    private final long before;
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<long[]> all = new CompletableFuture<>();
    private volatile boolean complete;

    private Watch(long before) {
      this.before = before;
      Thread.ofPlatform().start(this::run);
    }

    /** Thread-safe. */
    void answered(long nanoTime) {
      answered.add(nanoTime);
    }

    /** Waits until all that was answered is counted. */
    Measured seen() {
      complete = true;
      return new Measured(Double.NaN, all.join());
    }

    private void run() {
      try {
        all.complete(lags());
      } catch (IOException | InterruptedException e) {
        all.completeExceptionally(e);
      }
    }

    private long[] lags() throws IOException, InterruptedException {
      LongStream.Builder lags = LongStream.builder();
      Queue<Long> early = new ArrayDeque<>();
      long counted = before;
      while (true) {
        boolean last = complete;
        long deals = deals();
        long now = System.nanoTime();
        for (; counted < deals; counted++) {
          early.add(now);
        }
        while (!early.isEmpty() && !answered.isEmpty()) {
          lags.add(Math.max(0, early.remove() - answered.remove()));
        }
        if (last && answered.isEmpty()) {
          return lags.build().toArray();
        }
        Thread.sleep(5);
      }
    }
  }
}
