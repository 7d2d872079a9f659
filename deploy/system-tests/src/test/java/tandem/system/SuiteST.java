package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The supervisor and what it runs, each killed in turn. */
class SuiteST {

  private static final String STORES_ALONE = "-Dtandem.without=sales,operations,analytics";

  private static Suite suite;
  private static Suite stores;
  private static String logsOfTheStart;

  @BeforeAll
  static void start() {
    suite = Suite.run("-Dtandem.zone=Asia/Shanghai", "-Dtandem.reporting-currency=CNY");
    logsOfTheStart = suite.logs();
    stores = Suite.run(STORES_ALONE);
  }

  @AfterAll
  static void end() {
    suite.terminate();
    suite.close();
    stores.close();
  }

  /** What one test of the stores ended is there for the next. */
  @BeforeEach
  void startStores() {
    if (!stores.supervisor().isAlive()) {
      stores.start();
    }
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
    assertThat(stores.running()).hasSize(2);

    stores.terminate();

    assertThat(stores.running()).isEmpty();
    assertThat(stores.printed()).contains("postgres    ended", "kafka       ended");
  }

  @Test
  void startsAgainAfterTheSupervisorWasKilled() {
    int port = stores.port("postgres");
    stores.supervisor().destroyForcibly().onExit().join();
    assertThat(stores.running()).as("left behind").hasSize(2);

    stores.start();

    assertThat(stores.printed()).contains("Ending 2 processes that a killed suite left behind");
    assertThat(stores.port("postgres")).isEqualTo(port);
    assertThat(stores.running()).hasSize(2);
  }

  @Test
  void startsAgainAfterEveryProcessWasKilled() {
    stores.supervisor().destroyForcibly().onExit().join();
    stores.running().forEach(ProcessHandle::destroyForcibly);

    stores.start();

    assertThat(stores.running()).hasSize(2);
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
