package tandem.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A process that the suite keeps running.
 *
 * @param command with its arguments
 * @param environment besides the supervisor's own
 * @param ready whether it serves; asked again until it does
 * @param readyAt what to tell the user when it does
 * @param failpoints where a test has it die: at the first in its first start, at the second in its
 *     second, and nowhere after the last
 */
record Program(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    Signal stopBy,
    BooleanSupplier ready,
    String readyAt,
    List<String> failpoints) {

  /** A program that no test has die. */
  Program(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Signal stopBy,
      BooleanSupplier ready,
      String readyAt) {
    this(name, command, environment, log, stopBy, ready, readyAt, List.of());
  }
}
