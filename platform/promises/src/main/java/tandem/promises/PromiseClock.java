package tandem.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Pause;
import tandem.worktime.Stopwatch;

/**
 * The working time of a record since it began, in the hours that were in force then. A clock that
 * has been stopped knows nothing of later pauses.
 *
 * @param pauses in the order of time; only the last may last
 */
public record PromiseClock(Instant since, List<Pause> pauses, BusinessCalendar hours) {

  /** From the beginning until something was done, less the pauses; null for null. */
  public Long millisUntil(Instant done) {
    return done == null ? null : stopwatch(done).between(since, done).toMillis();
  }

  /**
   * When a promise is due, or was.
   *
   * @param done null while it is to be done
   * @return empty while the record is paused and the promise is not overdue
   */
  public Optional<Instant> due(Duration promised, Instant done) {
    return stopwatch(done).due(since, promised);
  }

  private Stopwatch stopwatch(Instant done) {
    return new Stopwatch(
        hours,
        done == null
            ? pauses
            : pauses.stream()
                .filter(pause -> pause.from().isBefore(done))
                .map(pause -> until(pause, done))
                .toList());
  }

  private static Pause until(Pause pause, Instant done) {
    return pause.to() == null || pause.to().isAfter(done) ? new Pause(pause.from(), done) : pause;
  }
}
