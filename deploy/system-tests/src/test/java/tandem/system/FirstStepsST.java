package tandem.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody does first with an empty suite: the walk of the README, and a generated client. */
class FirstStepsST {

  private static final Path CLASSES =
      Suite.ROOT.resolve("deploy/clients/target/sales-client/classes");

  private static Suite suite;

  @BeforeAll
  static void start() {
    suite = Suite.run();
  }

  @AfterAll
  static void end() {
    suite.close();
  }

  @Test
  void walksAsTheReadmeSays() throws IOException {
    Walk walk = new Walk(suite);

    walk.walk();

    assertThat(walk.refused()).isEmpty();
    Map<String, Double> figures = walk.figures();
    Map.ofEntries(
            entry("lead-conversion", 1.0),
            entry("lead-response-time", 40.0),
            entry("activity-time", 25.0 / 60),
            entry("revenue", 9_500.0),
            entry("new-customer-revenue", 9_500.0),
            entry("win-rate", 1.0),
            entry("forecast-accuracy", 0.8421),
            entry("sales-cycle", 7.27),
            entry("throughput", 1.0 / 31),
            entry("process-cycle-time", 48.0),
            entry("process-efficiency", 0.12),
            entry("handoff-lag", 18.5),
            entry("promise-kept", 1.0),
            entry("time-to-resolve", 6.0),
            entry("customer-acquisition-cost", 600.0),
            entry("cost-per-unit", 80.0),
            entry("cost-per-case", 120.0),
            entry("budget-variance", 1.0),
            entry("on-time-delivery", 0.0),
            entry("project-quality", 85.0))
        .forEach(
            (metric, value) ->
                assertThat(figures.get(metric)).as(metric).isCloseTo(value, withinPercentage(1)));
  }

  /** By what was generated from a description. */
  @Test
  @SuppressWarnings("unchecked")
  void sellsChangesACustomerAndReadsProblems() throws Exception {
    assumeTrue(Files.exists(CLASSES), "no client was generated: its test was not run");
    try (URLClassLoader client = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()})) {
      List<String> seen =
          (List<String>)
              client
                  .loadClass("tandem.client.sales.Sell")
                  .getMethod("sell", String.class, String.class)
                  .invoke(null, suite.url("sales").toString(), suite.token("admin"));

      assertThat(seen)
          .containsExactly(
              "Acme is enterprise",
              "opportunity.already-won",
              "/name required",
              "/segment record.too-long");
    }
  }
}
