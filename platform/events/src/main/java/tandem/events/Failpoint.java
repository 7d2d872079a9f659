package tandem.events;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named place where a test kills the process, as a power cut would. Inert unless the system
 * property {@code tandem.failpoint} or the variable {@code TANDEM_FAILPOINT} names it: {@code
 * relay.sent} at its first pass, {@code relay.sent:3} at its third. Refused under the profile
 * {@code prod}.
 *
 * <p>In use: {@code act.before-commit}, {@code relay.sent}, {@code relay.acknowledged}, {@code
 * relay.deleted}, {@code fold.before-commit}, {@code fold.committed}, {@code
 * external-ids.received}, {@code external-ids.stored}, {@code link.before-commit}, {@code
 * link.committed}.
 */
public final class Failpoint {

  /** The exit status of a process that a failpoint halted. */
  public static final int STATUS = 86;

  private static final Failpoint ARMED = configured().map(Failpoint::parse).orElse(null);

  private final String name;
  private final AtomicInteger passesLeft;

  private Failpoint(String name, int pass) {
    this.name = name;
    this.passesLeft = new AtomicInteger(pass);
  }

  /** What the process was started with, if anything. */
  public static Optional<String> configured() {
    return Optional.ofNullable(System.getProperty("tandem.failpoint"))
        .or(() -> Optional.ofNullable(System.getenv("TANDEM_FAILPOINT")))
        .filter(point -> !point.isBlank());
  }

  /** Halts the process, without any shutdown, if this is the armed point and its pass. */
  public static void at(String point) {
    if (ARMED != null && ARMED.name.equals(point) && ARMED.passesLeft.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(STATUS);
    }
  }

  private static Failpoint parse(String point) {
    int colon = point.indexOf(':');
    return colon < 0
        ? new Failpoint(point, 1)
        : new Failpoint(point.substring(0, colon), Integer.parseInt(point.substring(colon + 1)));
  }
}
