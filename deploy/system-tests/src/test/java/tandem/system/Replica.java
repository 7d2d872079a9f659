package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * A second replica of a service, beside the one that the supervisor keeps: of the same database and
 * consumer groups. It dies at one named point after the other, is started again at once, and stays
 * dead after the last.
 */
final class Replica implements AutoCloseable {

  private static final Duration UP = Duration.ofMinutes(1);
  private static final int AT_A_FAILPOINT = 86;

  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final List<String> points;
  private final List<Integer> deaths = new CopyOnWriteArrayList<>();
  private volatile Process process;
  private volatile boolean closed;

  private Replica(Suite suite, String service, List<String> points) {
    ProcessHandle.Info first = suite.process(service).info();
    command = new ArrayList<>(List.of(first.command().orElseThrow()));
    command.addAll(List.of(first.arguments().orElseThrow()));
    environment =
        Map.of(
            "QUARKUS_PROFILE",
            "local",
            "QUARKUS_CONFIG_LOCATIONS",
            suite.state().resolve("config/" + service + ".properties").toString(),
            "QUARKUS_HTTP_PORT",
            "0",
            // Partitions are given to members in the order of these names: the only one to this.
            "KAFKA_GROUP_INSTANCE_ID",
            "another-" + service,
            "TANDEM_RECORDS_LINK_EVERY",
            "1s");
    log = suite.state().resolve("logs/another-" + service + ".log");
    this.points = points;
  }

  /** Starts one and waits until it is up. */
  static Replica of(Suite suite, String service, List<String> points) {
    Replica replica = new Replica(suite, service, points);
    Thread.ofVirtual().start(replica::live);
    Awaitility.await("a second replica of " + service + " is up")
        .atMost(UP)
        .until(
            () ->
                Files.exists(replica.log)
                    && Files.readString(replica.log).contains("Listening on"));
    return replica;
  }

  private void live() {
    for (String point : points) {
      if (closed) {
        return;
      }
      deaths.add(start(point).onExit().join().exitValue());
    }
  }

  private Process start(String point) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("TANDEM_FAILPOINT", point);
    try {
      process = builder.start();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a point left at which it has not died. */
  boolean lives() {
    return deaths.size() < points.size();
  }

  /** Each start is armed with one point alone: as many such deaths as points are one at each. */
  void assertDiedAtEachPoint() {
    assertThat(deaths).hasSameSizeAs(points).containsOnly(AT_A_FAILPOINT);
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly().onExit().join();
  }
}
