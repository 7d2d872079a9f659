package tandem.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours of a day in which work is done; a break is the gap between two of them.
 *
 * @param from when work begins, by the wall clock
 * @param to when it ends; midnight is the end of the day
 */
public record Opening(LocalTime from, LocalTime to) {

  public static final Opening ALL_DAY = new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Fails unless it ends after it begins. */
  public Opening {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException("work cannot end at " + to + " that begins at " + from);
    }
  }

  LocalDateTime start(LocalDate day) {
    return day.atTime(from);
  }

  LocalDateTime end(LocalDate day) {
    return to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
  }

  /** By the wall clock. */
  Duration length() {
    return Duration.between(start(LocalDate.EPOCH), end(LocalDate.EPOCH));
  }
}
