package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much memory each service has while opportunities are opened, advanced and won at an even
 * pace, and comparisons asked for.
 */
public final class MemoryBenchmark {

  private static final int ACTS_A_SECOND = 20;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final List<String> QUESTIONS =
      List.of("/comparison?by=function", "/comparison?by=team", "/comparison?by=person");

  /** How often memory is looked at. */
  private static final int LOOKS = 12;

  private MemoryBenchmark() {}

  /** Arguments: the repository, minutes, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[1]));
    try (LocalSuite suite = LocalSuite.start(root)) {
      String token = suite.token("admin");
      Acts acts = Acts.begin(new Http(suite.api("sales"), token));
      List<Map<String, Long>> looks = new ArrayList<>();
      looks.add(suite.processes().resident());
      AtomicBoolean isOver = new AtomicBoolean();
      Thread asking =
          Thread.ofPlatform().start(() -> ask(new Http(suite.api("analytics"), token), isOver));
      for (int look = 0; look < LOOKS; look++) {
        Load.paced(acts.opportunities(), ACTS_A_SECOND, time.dividedBy(LOOKS), _ -> {});
        looks.add(suite.processes().resident());
        System.out.println(looks.getLast());
      }
      isOver.set(true);
      asking.join();
      String report = MemoryReport.of(time, ACTS_A_SECOND, looks);
      System.out.println(report);
      Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().getParent());
      Files.writeString(Path.of(arguments[2]), report);
    }
    System.exit(0);
  }

  private static void ask(Http analytics, AtomicBoolean isOver) {
    try {
      for (int question = 0; !isOver.get(); question++) {
        analytics.get(QUESTIONS.get(question % QUESTIONS.size()));
        Thread.sleep(BETWEEN_QUESTIONS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
