package tandem.worktime;

import java.time.Instant;

/**
 * A time in which the clock stands still.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, Instant to) {

  /** Fails if it ends before it begins. */
  public Pause {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a pause cannot end at " + to + " that began at " + from);
    }
  }
}
