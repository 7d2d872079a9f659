package tandem.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * One supervisor a folder: a lock of the operating system, which ends with the process that holds
 * it, however that dies.
 */
final class FolderLock {

  private static final String PID = "run/supervisor.pid";
  private static final String STOPPING = "run/stopping";

  /** Longer than a supervisor needs to see that the Maven which started it was killed. */
  private static final Duration NOTICE = Duration.ofSeconds(3);

  private static final Duration STOP = Duration.ofSeconds(60);

  private final StateFolder state;

  /** Held as long as it is reachable. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final FileLock lock;

  private FolderLock(StateFolder state, FileLock lock) {
    this.state = state;
    this.lock = lock;
  }

  /** Takes the folder, waiting for a predecessor that is just ending. */
  static FolderLock take(StateFolder state, Console console) {
    try {
      FileChannel channel =
          FileChannel.open(state.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FolderLock taken = new FolderLock(state, await(channel, state, console));
      state.delete(STOPPING);
      state.write(PID, Long.toString(ProcessHandle.current().pid()));
      return taken;
    } catch (IOException e) {
      throw new StartRefused("The folder " + state.path() + " cannot be locked: " + e, e);
    }
  }

  private static FileLock await(FileChannel channel, StateFolder state, Console console)
      throws IOException {
    Instant since = Instant.now();
    boolean told = false;
    while (true) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      boolean stopping = state.has(STOPPING);
      if (stopping && !told) {
        console.say("Waiting for the suite in this folder to end …");
        told = true;
      }
      if (Instant.now().isAfter(since.plus(stopping ? STOP : NOTICE))) {
        throw alreadyRunning(state);
      }
      Pause.ofMillis(100);
    }
  }

  private static StartRefused alreadyRunning(StateFolder state) {
    String pid = state.has(PID) ? state.read(PID) : "?";
    return new StartRefused(
        """
        Tandem is running in this folder already: process %s holds %s.
        Stop it with `kill %s`, or start another suite from another folder, on other ports.\
        """
            .formatted(pid, state.path(), pid));
  }

  /** Tells a successor that it is worth waiting. */
  void stopping() {
    state.write(STOPPING, "");
  }

  /** The lock itself ends with this process. */
  void release() {
    state.delete(PID);
    state.delete(STOPPING);
  }
}
