package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void startsAgainWhatDies() {
    StateFolder state = StateFolder.at(folder);
    ManagedProcess managed = start(state, "sleep 60", () -> true);
    managed.awaitReady();
    ProcessHandle first = running(state).orElseThrow();

    first.destroyForcibly();

    Awaitility.await()
        .until(() -> running(state).filter(process -> process.pid() != first.pid()).isPresent());
    managed.stop();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("starting again in 250 ms");
  }

  @Test
  void endsTheProcessWhenItStops() {
    StateFolder state = StateFolder.at(folder);
    ManagedProcess managed = start(state, "sleep 60", () -> true);
    managed.awaitReady();
    ProcessHandle process = running(state).orElseThrow();

    managed.stop();

    assertThat(process.isAlive()).isFalse();
    assertThat(state.has("run/sleeper.pid")).isFalse();
  }

  @Test
  void givesUpOnWhatNeverComesUpAndShowsItsLog() {
    ManagedProcess managed =
        start(StateFolder.at(folder), "echo no such table; exit 3", () -> false);

    assertThatThrownBy(managed::awaitReady)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("sleeper does not start (exit status 3)")
        .hasMessageContaining("no such table");
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureUpToALimit() {
    assertThat(List.of(1, 2, 3, 100))
        .extracting(ManagedProcess::backoff)
        .containsExactly(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));
  }

  @Test
  void diesAtTheNextFailpointInEachStartUntilTheListEnds() {
    StateFolder state = StateFolder.at(folder);
    ManagedProcess process =
        start(state, "echo at ${TANDEM_FAILPOINT-none}; sleep 0.1", () -> true, "a:1", "b:2");

    Awaitility.await().until(() -> state.read("sleeper.log").contains("none"));

    process.stop();
    assertThat(state.read("sleeper.log")).startsWith("at a:1\nat b:2\nat none");
    assertThat(printed.toString(StandardCharsets.UTF_8).split("250 ms", -1)).hasSize(3);
  }

  private ManagedProcess start(
      StateFolder state, String script, BooleanSupplier ready, String... failpoints) {
    Program program =
        new Program(
            "sleeper",
            List.of("sh", "-c", script),
            Map.of(),
            folder.resolve("sleeper.log"),
            Signal.TERMINATE,
            ready,
            "nowhere",
            List.of(failpoints));
    return ManagedProcess.start(
        program, state, new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)));
  }

  private static Optional<ProcessHandle> running(StateFolder state) {
    return ProcessHandle.of(Long.parseLong(state.read("run/sleeper.pid")));
  }
}
