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
 */
record Program(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    Signal stopBy,
    BooleanSupplier ready,
    String readyAt) {}
