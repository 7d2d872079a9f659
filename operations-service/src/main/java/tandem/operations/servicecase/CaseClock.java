package tandem.operations.servicecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Pause;
import tandem.worktime.Stopwatch;

/**
 * The working time of a case since it was opened, in the hours that were in force then. A clock
 * that has been stopped knows nothing of later pauses.
 */
record CaseClock(Instant openedAt, List<Pause> pauses, BusinessCalendar hours) {

  static CaseClock of(Course course, BusinessCalendar hours) {
    return new CaseClock(
        course.openedAt(), course.pauses().stream().map(CasePause::pause).toList(), hours);
  }

  /** From the opening until something was done, less the pauses; null for null. */
  Long millisUntil(Instant done) {
    return done == null ? null : stopwatch(done).between(openedAt, done).toMillis();
  }

  /**
   * When a promise is due, or was.
   *
   * @param done null while it is to be done
   * @return empty while the case is paused and the promise is not overdue
   */
  Optional<Instant> due(Duration promised, Instant done) {
    return stopwatch(done).due(openedAt, promised);
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
