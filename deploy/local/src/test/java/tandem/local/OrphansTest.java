package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void endsTheProcessesThatNameTheFolder() throws IOException {
    StateFolder state = StateFolder.at(folder);
    process = sleepMarked(Orphans.mark(state));

    Orphans.end(state, new Console(nowhere()));

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void leavesAloneTheProcessesOfAnotherFolder() throws IOException {
    StateFolder state = StateFolder.at(folder);
    process = sleepMarked(Orphans.mark(state) + "-2");

    assertThat(Orphans.of(state)).isEmpty();
  }

  /** The shell takes the mark for its own name. */
  private static Process sleepMarked(String mark) throws IOException {
    return new ProcessBuilder("sh", "-c", "read line", mark).start();
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  }
}
