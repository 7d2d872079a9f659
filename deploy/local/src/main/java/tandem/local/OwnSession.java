package tandem.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a command in a session of its own, so that a Ctrl-C at the terminal reaches the supervisor
 * alone, which then ends the processes in order.
 */
final class OwnSession {

  static final File NOTHING = new File("/dev/null");

  private static final List<String> PREFIX = prefix();

  private OwnSession() {}

  static List<String> of(List<String> command) {
    List<String> all = new ArrayList<>(PREFIX);
    all.addAll(command);
    return all;
  }

  /** Both become the command they are given, under the same process id. */
  private static List<String> prefix() {
    if (isOnPath("setsid")) {
      return List.of("setsid");
    }
    return isOnPath("perl") // macOS
        ? List.of("perl", "-MPOSIX", "-e", "setsid; exec @ARGV")
        : List.of();
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
