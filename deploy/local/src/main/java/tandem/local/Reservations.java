package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the suites of a machine from choosing the same port, which is free until a process listens
 * on it. A reservation is a lock on a file, and so ends with the process that holds it.
 */
final class Reservations {

  private static final Map<Integer, FileLock> HELD = new HashMap<>();

  private Reservations() {}

  /** Whether the port is this suite's from now on. */
  static synchronized boolean take(int port) {
    return HELD.containsKey(port) || lock(port);
  }

  private static boolean lock(int port) {
    try {
      Path file = folder().resolve(Integer.toString(port));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return false;
      }
      HELD.put(port, lock);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() throws IOException {
    return Files.createDirectories(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "tandem-ports-" + System.getProperty("user.name")));
  }
}
