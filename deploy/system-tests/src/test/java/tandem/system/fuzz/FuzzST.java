package tandem.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.system.Suite;

/** Whatever is sent is answered, and what is wrong with it is said as a problem. */
class FuzzST {

  private static final int REQUESTS = Integer.getInteger("tandem.fuzz.requests", 2500);
  private static final long SEED = Long.getLong("tandem.fuzz.seed", 1);

  /** Nothing is in quarantine to be replayed, and analytics imports nothing. */
  private static final List<String> NEVER_RIGHT =
      List.of(
          "replayQuarantine: 404",
          "createImport: 422",
          "getImport: 404",
          "getImportRejections: 404");

  private static Suite suite;
  private static Fuzzer fuzzer;

  @BeforeAll
  static void start() {
    suite = Suite.run();
    fuzzer = new Fuzzer(new Services(suite));
  }

  @AfterAll
  static void stop() {
    suite.close();
  }

  @Test
  void beginsWithRequestsThatAreRight() {
    assertThat(fuzzer.refused())
        .allMatch(refused -> NEVER_RIGHT.stream().anyMatch(refused::startsWith));
  }

  @Test
  void answersEveryWrongRequestWithAProblem() {
    Report report = fuzzer.send(REQUESTS, SEED, Path.of("target/fuzz"));

    assertThat(report.findings()).as(report.text()).isEmpty();
  }
}
