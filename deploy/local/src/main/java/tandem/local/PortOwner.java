package tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who listens on a port: from {@code /proc} on Linux, with {@code lsof} elsewhere. */
final class PortOwner {

  private static final Path PROC = Path.of("/proc");

  /** The state of a listening socket in {@code /proc/net/tcp}. */
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** A process in words; empty where the machine does not tell. */
  static Optional<String> of(int port) {
    Optional<Long> pid = Files.isDirectory(PROC) ? byProc(port) : byLsof(port);
    return pid.flatMap(ProcessHandle::of).map(PortOwner::describe);
  }

  private static String describe(ProcessHandle process) {
    String command = process.info().commandLine().orElse("unknown");
    return "process %d (%s)"
        .formatted(
            process.pid(), command.length() > 100 ? command.substring(0, 100) + "…" : command);
  }

  private static Optional<Long> byProc(int port) {
    return Stream.of("net/tcp", "net/tcp6")
        .flatMap(table -> lines(PROC.resolve(table)).stream())
        .map(line -> line.strip().split("\\s+", -1))
        .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
        .filter(columns -> columns[1].endsWith(":%04X".formatted(port)))
        .map(columns -> "socket:[" + columns[9] + "]")
        .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> has(process, socket)))
        .map(ProcessHandle::pid)
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean has(ProcessHandle process, String socket) {
    try (Stream<Path> files = Files.list(PROC.resolve(process.pid() + "/fd"))) {
      return files.anyMatch(file -> pointsTo(file, socket));
    } catch (IOException e) {
      return false; // another user's process
    }
  }

  private static boolean pointsTo(Path link, String target) {
    try {
      return Files.readSymbolicLink(link).toString().equals(target);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private static Optional<Long> byLsof(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-t", "-sTCP:LISTEN", "-iTCP:" + port)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String pid =
          new String(
              lsof.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
      return pid.lines().findFirst().map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
