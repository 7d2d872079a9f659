package tandem.analytics.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How long each stage of a fold takes: the timer {@code tandem.fold.stage}. Thread-safe. */
record Stages(MeterRegistry meters) {

  /** Work that gives something. */
  @FunctionalInterface
  interface Work<T> {
    T get() throws SQLException;
  }

  /** Work that only does something. */
  @FunctionalInterface
  interface Step {
    void run() throws SQLException;
  }

  <T> T time(String stage, Work<T> work) throws SQLException {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      meters
          .timer("tandem.fold.stage", "stage", stage)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  void run(String stage, Step step) throws SQLException {
    time(
        stage,
        () -> {
          step.run();
          return stage;
        });
  }
}
