package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The supervisor and what it runs, each killed in turn. */
class SuiteST {

  private static final String STORES_ALONE = "-Dtandem.without=sales,operations,analytics";

  private static Suite suite;
  private static String logsOfTheStart;

  @BeforeAll
  static void start() {
    suite = Suite.run("-Dtandem.zone=Asia/Shanghai", "-Dtandem.reporting-currency=CNY");
    logsOfTheStart = suite.logs();
  }

  @AfterAll
  static void end() {
    suite.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations", "analytics"})
  void answersThatEachServiceIsWell(String service) throws InterruptedException {
    assertThat(suite.isHealthy(service)).isTrue();
  }

  @Test
  void startsWithoutAnError() {
    assertThat(logsOfTheStart.lines().filter(line -> line.matches(".*\\b(ERROR|FATAL)\\b.*")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "kafka", "sales", "operations", "analytics"})
  void startsAgainWhatWasKilled(String process) {
    suite.killAndAwait(process);

    assertThat(suite.process(process).isAlive()).isTrue();
  }

  @Test
  void reportsInTheZoneAndCurrencyThatItWasTold() {
    Api api = new Api(suite, "admin");

    var series =
        api.get("analytics", "/api/v1/metrics/revenue/series?from=2026-01-01&to=2026-02-01");

    assertThat(series.path("zone").asText()).isEqualTo("Asia/Shanghai");
    assertThat(series.path("currency").asText()).isEqualTo("CNY");
  }

  @Test
  void endsEveryProcessOnTerm() {
    try (Suite other = Suite.run(STORES_ALONE)) {
      assertThat(other.running()).hasSize(2);

      other.terminate();

      assertThat(other.running()).isEmpty();
      assertThat(other.printed()).contains("postgres    ended", "kafka       ended");
    }
  }

  @Test
  void startsAgainAfterTheSupervisorWasKilled() {
    try (Suite other = Suite.run(STORES_ALONE)) {
      int port = other.port("postgres");
      other.supervisor().destroyForcibly().onExit().join();
      assertThat(other.running()).as("left behind").hasSize(2);

      other.start();

      assertThat(other.printed()).contains("Ending 2 processes that a killed suite left behind");
      assertThat(other.port("postgres")).isEqualTo(port);
      assertThat(other.running()).hasSize(2);
    }
  }

  @Test
  void startsAgainAfterEveryProcessWasKilled() {
    try (Suite other = Suite.run(STORES_ALONE)) {
      other.supervisor().destroyForcibly().onExit().join();
      other.running().forEach(ProcessHandle::destroyForcibly);

      other.start();

      assertThat(other.running()).hasSize(2);
    }
  }

  @Test
  void refusesASecondSupervisorInTheSameFolder() {
    Suite again = suite.inTheSameFolder();

    again.launch();

    assertThat(again.supervisor().onExit().join().exitValue()).isOne();
    assertThat(again.printed())
        .contains("Tandem is running in this folder already: process " + suite.supervisor().pid());
  }

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Suite other = Suite.prepare("-Dtandem.sales.port=" + taken.getLocalPort())) {
      other.launch();

      assertThat(other.supervisor().onExit().join().exitValue()).isOne();
      assertThat(other.printed())
          .contains("Port " + taken.getLocalPort() + ", where sales would listen, is taken by");
    }
  }
}
