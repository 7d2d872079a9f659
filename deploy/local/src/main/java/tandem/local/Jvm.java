package tandem.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java programs of the suite, started small. */
final class Jvm {

  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

  /** For a program that does little: the optimising compiler costs more than it brings. */
  static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  private Jvm() {}

  static List<String> command(StateFolder state, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Orphans.mark(state));
    command.addAll(SMALL);
    command.addAll(List.of(rest));
    return command;
  }

  /** The libraries that the supervisor itself has; in the environment, to keep commands short. */
  static Map<String, String> ownClassPath() {
    return Map.of("CLASSPATH", System.getProperty("java.class.path"));
  }
}
