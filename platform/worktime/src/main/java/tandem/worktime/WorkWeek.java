package tandem.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The openings of a week, and how long they are by the wall clock. Immutable. */
final class WorkWeek {

  private static final int DAYS = 7;

  private final Map<DayOfWeek, List<Opening>> openings = new EnumMap<>(DayOfWeek.class);
  private final Duration length;
  private final int workingDays;

  /** Fails if two openings of a day overlap, or if there is none at all. */
  WorkWeek(Map<DayOfWeek, List<Opening>> week) {
    for (DayOfWeek day : DayOfWeek.values()) {
      openings.put(day, inOrder(day, week.getOrDefault(day, List.of())));
    }
    length = openings.keySet().stream().map(this::length).reduce(Duration.ZERO, Duration::plus);
    workingDays = (int) openings.values().stream().filter(hours -> !hours.isEmpty()).count();
    if (workingDays == 0) {
      throw new IllegalArgumentException("a calendar without any working hours");
    }
  }

  private static List<Opening> inOrder(DayOfWeek day, List<Opening> given) {
    List<Opening> hours = given.stream().sorted(Comparator.comparing(Opening::from)).toList();
    for (int i = 1; i < hours.size(); i++) {
      LocalTime end = hours.get(i - 1).to();
      if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(hours.get(i).from())) {
        throw new IllegalArgumentException("working hours overlap on " + day);
      }
    }
    return hours;
  }

  /** In the order of the day; empty on a day off. */
  List<Opening> on(DayOfWeek day) {
    return openings.get(day);
  }

  Duration length() {
    return length;
  }

  Duration length(DayOfWeek day) {
    return on(day).stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus);
  }

  boolean works(DayOfWeek day) {
    return !on(day).isEmpty();
  }

  /** How long the openings of some days are, the last excluded, by the wall clock. */
  Duration length(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    Duration sum = length.multipliedBy(days / DAYS);
    for (LocalDate day = to.minusDays(days % DAYS); day.isBefore(to); day = day.plusDays(1)) {
      sum = sum.plus(length(day.getDayOfWeek()));
    }
    return sum;
  }

  /** How many of some days, the last excluded, have an opening. */
  long workingDays(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    LocalDate rest = to.minusDays(days % DAYS);
    return days / DAYS * workingDays
        + rest.datesUntil(to).filter(day -> works(day.getDayOfWeek())).count();
  }
}
