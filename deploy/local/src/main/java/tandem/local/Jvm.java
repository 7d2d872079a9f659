package tandem.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java programs of the suite, started quickly and small. */
final class Jvm {

  private static final List<String> QUICK_AND_SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  private Jvm() {}

  static List<String> command(StateFolder state, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Orphans.mark(state));
    command.addAll(QUICK_AND_SMALL);
    command.addAll(List.of(rest));
    return command;
  }

  /** The libraries that the supervisor itself has; in the environment, to keep commands short. */
  static Map<String, String> ownClassPath() {
    return Map.of("CLASSPATH", System.getProperty("java.class.path"));
  }
}
