package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a process is asked to end. */
enum Signal {
  /** PostgreSQL ends at once but in order on this one; on TERM it waits for its clients. */
  INTERRUPT {
    @Override
    void send(ProcessHandle process) {
      try {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .onExit()
            .join();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  TERMINATE {
    @Override
    void send(ProcessHandle process) {
      process.destroy();
    }
  },
  /** For what has nothing to bring in order. */
  KILL {
    @Override
    void send(ProcessHandle process) {
      process.destroyForcibly();
    }
  };

  abstract void send(ProcessHandle process);
}
