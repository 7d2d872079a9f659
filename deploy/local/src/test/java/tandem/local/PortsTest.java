package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir private Path folder;

  @Test
  void remembersTheFreePortsItChose() {
    StateFolder state = StateFolder.at(folder);

    Ports first = Ports.choose(settings("0"), state);
    Ports second = Ports.choose(settings("0"), state);

    assertThat(second.of(Ports.POSTGRES)).isEqualTo(first.of(Ports.POSTGRES)).isPositive();
    assertThat(second.of(Ports.KAFKA)).isEqualTo(first.of(Ports.KAFKA)).isPositive();
  }

  @Test
  void choosesPortsThatNobodyIsGivenByChance() {
    Ports ports = Ports.choose(settings("0"), StateFolder.at(folder));

    assertThat(ports.byName().values()).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
  }

  @Test
  void choosesAnotherFreePortWhereTheRememberedOneIsTaken() throws IOException {
    StateFolder state = StateFolder.at(folder);
    int first = Ports.choose(settings("0"), state).of(Ports.KAFKA);

    try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.choose(settings("0"), state).of(Ports.KAFKA))
          .isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void leavesToAnotherSuiteThePortsThatItChose() throws Exception {
    int port = Ports.choose(settings("0"), StateFolder.at(folder)).of(Ports.KAFKA);

    assertThat(takenByAnotherProcess(port)).isEqualTo("false");
    assertThat(takenByAnotherProcess(19_999)).isEqualTo("true");
  }

  private static String takenByAnotherProcess(int port) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TakePort.class.getName(),
                Integer.toString(port))
            .start();
    try (var said = process.inputReader()) {
      return said.readLine();
    }
  }

  /** Another suite. */
  static final class TakePort {

    private TakePort() {}

    public static void main(String[] arguments) {
      IO.println(Reservations.take(Integer.parseInt(arguments[0])));
    }
  }

  @Test
  void namesThePortThatIsTakenAndWhoHasIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = settings(Integer.toString(taken.getLocalPort()));

      assertThatThrownBy(() -> Ports.choose(settings, StateFolder.at(folder)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + ", where sales would listen")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("-Dtandem.sales.port=");
    }
  }

  private Settings settings(String salesPort) {
    Properties properties = new Properties();
    properties.setProperty("tandem.state", folder.toString());
    properties.setProperty("tandem.sales.port", salesPort);
    properties.setProperty("tandem.operations.port", "0");
    properties.setProperty("tandem.analytics.port", "0");
    return Settings.of(properties);
  }
}
