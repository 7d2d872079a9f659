package tandem.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Runs in the hours of a calendar, and stands still in pauses. Immutable.
 *
 * @param pauses in any order, overlapping or not
 */
public record Stopwatch(BusinessCalendar calendar, List<Pause> pauses) {

  public Stopwatch {
    pauses = merged(pauses);
  }

  /** How long it runs from one instant to another; zero if that is not later. */
  public Duration between(Instant from, Instant to) {
    Duration running = calendar.between(from, to);
    for (Pause pause : pauses) {
      Instant start = pause.from().isAfter(from) ? pause.from() : from;
      Instant end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
      running = running.minus(calendar.between(start, end));
    }
    return running;
  }

  /**
   * When it will have run for some time; empty if that cannot be known because it stands still
   * before. A pause never brings that time nearer.
   */
  public Optional<Instant> due(Instant from, Duration promised) {
    Instant start = from;
    Duration left = promised;
    for (Pause pause : pauses) {
      Duration before = calendar.between(start, pause.from());
      if (before.compareTo(left) >= 0) {
        break;
      }
      if (pause.to() == null) {
        return Optional.empty();
      }
      left = left.minus(before);
      start = pause.to().isAfter(start) ? pause.to() : start;
    }
    return Optional.of(calendar.add(start, left));
  }

  /** In order, and none touching another; one that lasts takes in whatever follows. */
  private static List<Pause> merged(List<Pause> pauses) {
    List<Pause> merged = new ArrayList<>();
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      Pause last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || (last.to() != null && last.to().isBefore(pause.from()))) {
        merged.add(pause);
      } else {
        merged.set(merged.size() - 1, new Pause(last.from(), later(last.to(), pause.to())));
      }
    }
    return List.copyOf(merged);
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isAfter(other) ? one : other;
  }
}
