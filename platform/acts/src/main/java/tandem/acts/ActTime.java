package tandem.acts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When an act happened: at times that the database keeps exactly, and never to come. */
@ApplicationScoped
public class ActTime {

  /** How far a caller's clock may run ahead of ours. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Clock clock;

  ActTime(Clock clock) {
    this.clock = clock;
  }

  /** The given time, null for null; refused if it is yet to come. */
  public Outcome<Instant> past(String field, Instant given) {
    return given != null && given.isAfter(clock.instant().plus(SKEW))
        ? Outcome.refused(Refusal.invalid(field, "act.in-future"))
        : Outcome.done(given == null ? null : given.truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Refused where something ends before it begins.
   *
   * @param field of the end
   * @param begin null where nobody knows it
   * @param end null while it lasts
   */
  public static Outcome<Boolean> inOrder(String field, Instant begin, Instant end) {
    return begin != null && end != null && end.isBefore(begin)
        ? Outcome.refused(Refusal.invalid(field, "time.ends-before-begin", begin, end))
        : Outcome.done(true);
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
