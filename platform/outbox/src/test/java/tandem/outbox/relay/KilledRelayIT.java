package tandem.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.Failpoint;
import tandem.outbox.Acts;
import tandem.testing.Database;
import tandem.testing.Servers;

class KilledRelayIT {

  private final RelayFixture fixture = new RelayFixture(Servers.bootstrapServers());

  @AfterEach
  void stop() {
    fixture.close();
  }

  /** A relay as a process of its own. */
  static final class RelayMain {

    private RelayMain() {}

    public static void main(String[] arguments) {
      Database database = new Database(arguments[1], arguments[2], arguments[3]);
      new Relay(
              RelayFixture.settings(arguments[0], database, arguments[4]),
              new Wake(),
              new RelayState(),
              connection -> {})
          .run();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relay.sent",
        "relay.acknowledged",
        "relay.deleted",
        "relay.sent:2",
        "relay.deleted:2"
      })
  void losesNothingAndKeepsTheOrderWhenItIsKilledAt(String failpoint) throws Exception {
    UUID one = UUID.randomUUID();
    for (int number = 1; number <= 250; number++) {
      Acts.commit(fixture.database, number, one);
    }
    assertThat(runUntilKilledAt(failpoint)).isEqualTo(Failpoint.STATUS);

    fixture.startRelay();
    fixture.awaitEmptyQueue();
    assertThat(fixture.published(one).stream().distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 250).mapToObj(n -> "1." + n).toList());
  }

  private int runUntilKilledAt(String failpoint) throws Exception {
    Database database = fixture.database;
    Process relay =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dtandem.failpoint=" + failpoint,
                    "-cp",
                    System.getProperty("java.class.path"),
                    RelayMain.class.getName(),
                    fixture.service,
                    database.url(),
                    database.username(),
                    database.password(),
                    fixture.bootstrapServers))
            .redirectErrorStream(true)
            .redirectOutput(new File("target/killed-relay.log"))
            .start();
    if (!relay.waitFor(60, TimeUnit.SECONDS)) {
      relay.destroyForcibly();
      throw new AssertionError("the relay was not killed");
    }
    return relay.exitValue();
  }
}
