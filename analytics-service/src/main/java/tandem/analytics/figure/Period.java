package tandem.analytics.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole days of the reporting zone, half-open.
 *
 * @param to the first day after it
 */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a period has at least a day, not " + from + " to " + to);
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** The periods of that grain; the first and the last are cut where this one begins and ends. */
  public List<Period> split(Grain grain) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate start = from; start.isBefore(to); start = grain.end(start)) {
      LocalDate end = grain.end(start);
      periods.add(new Period(start, end.isBefore(to) ? end : to));
    }
    return List.copyOf(periods);
  }

  /** Whether both ends are ends of months. */
  boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
  }

  /** The days before and after some that lie in it. */
  List<Period> without(Period some) {
    List<Period> rest = new ArrayList<>();
    if (from.isBefore(some.from())) {
      rest.add(new Period(from, some.from()));
    }
    if (some.to().isBefore(to)) {
      rest.add(new Period(some.to(), to));
    }
    return rest;
  }
}
