package tandem.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When work is done: the hours of a week, read from the wall clock of a zone, without holidays.
 *
 * <p>Working time is real time: an opening over a change of clocks is as long as it really lasts,
 * and where a clock shows a time twice, the hours begin and end at the first. Working time is
 * additive, to the nanosecond: parts of a stretch of time sum to the whole. Years are passed over
 * by arithmetic, not day by day. Immutable.
 */
public final class BusinessCalendar {

  private static final int DAYS_OF_WEEK = 7;

  private final ZoneId zone;
  private final WallClock clock;
  private final WorkWeek week;
  private final NavigableSet<LocalDate> holidays;

  /**
   * @param zone whose wall clock the openings are read from
   * @param week the openings of each day; days that are absent are off
   * @throws IllegalArgumentException if openings overlap, or if there is none at all: nothing would
   *     ever be due
   */
  public BusinessCalendar(
      ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) {
    this.zone = zone;
    this.clock = WallClock.of(zone);
    this.week = new WorkWeek(week);
    this.holidays = new TreeSet<>(holidays);
  }

  /** Works day and night. */
  public static BusinessCalendar always(ZoneId zone) {
    Map<DayOfWeek, List<Opening>> week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), _ -> List.of(Opening.ALL_DAY)));
    return new BusinessCalendar(zone, week, Set.of());
  }

  public ZoneId zone() {
    return zone;
  }

  /** Working time from one instant to another; zero if that is not later. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    LocalDate first = clock.dayOf(from);
    LocalDate last = clock.dayOf(to);
    if (first.equals(last)) {
      return within(first, from, to);
    }
    return within(first, from, to)
        .plus(wholeDays(first.plusDays(1), last))
        .plus(within(last, from, to));
  }

  /**
   * The first instant by which some working time has passed.
   *
   * @param working not negative; nothing has passed at once
   * @throws java.time.DateTimeException if that is beyond all time
   */
  public Instant add(Instant from, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("working time cannot be negative: " + working);
    }
    if (working.isZero()) {
      return from;
    }
    LocalDate day = clock.dayOf(from);
    Duration left = working.minus(within(day, from, clock.startOf(day.plusDays(1))));
    if (!left.isPositive()) {
      return reach(day, from, working);
    }
    day = day.plusDays(1);
    for (long weeks = weeks(left); weeks > 0; weeks = Math.min(weeks - 1, weeks(left))) {
      LocalDate later = day.plusDays(weeks * DAYS_OF_WEEK);
      Duration passed = wholeDays(day, later);
      // The time itself is to be reached, not passed over.
      if (passed.compareTo(left) < 0) {
        left = left.minus(passed);
        day = later;
      }
    }
    return reachFrom(day, left);
  }

  private long weeks(Duration left) {
    return left.dividedBy(week.length()) + 1;
  }

  private Instant reachFrom(LocalDate start, Duration working) {
    LocalDate day = start;
    Duration left = working;
    for (Duration passed = wholeDay(day); passed.compareTo(left) < 0; passed = wholeDay(day)) {
      left = left.minus(passed);
      day = day.plusDays(1);
    }
    return reach(day, clock.startOf(day), left);
  }

  /** The instant of a day by which some working time has passed since another; there is one. */
  private Instant reach(LocalDate day, Instant from, Duration working) {
    Duration left = working;
    for (Opening opening : openings(day)) {
      Instant start = latest(clock.at(opening.start(day)), from);
      Duration here = positive(Duration.between(start, clock.at(opening.end(day))));
      if (here.compareTo(left) >= 0) {
        return start.plus(left);
      }
      left = left.minus(here);
    }
    throw new IllegalStateException(day + " has not that much working time");
  }

  /** Whether any work is done that day. */
  public boolean isWorkingDay(LocalDate day) {
    return week.works(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** How many days have work among those from one to another, the latter excluded. */
  public int workingDays(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    long off =
        holidays.subSet(from, to).stream().filter(day -> week.works(day.getDayOfWeek())).count();
    return Math.toIntExact(week.workingDays(from, to) - off);
  }

  private Duration wholeDays(LocalDate from, LocalDate to) {
    Duration sum = week.length(from, to);
    for (LocalDate holiday : holidays.subSet(from, to)) {
      sum = sum.minus(week.length(holiday.getDayOfWeek()));
    }
    for (LocalDate day : clock.changed(from, to)) {
      if (!holidays.contains(day)) {
        sum = sum.plus(wholeDay(day)).minus(week.length(day.getDayOfWeek()));
      }
    }
    return sum;
  }

  private Duration wholeDay(LocalDate day) {
    return within(day, clock.startOf(day), clock.startOf(day.plusDays(1)));
  }

  /** The working time of a day, as far as it is between two instants. */
  private Duration within(LocalDate day, Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Opening opening : openings(day)) {
      Instant start = latest(clock.at(opening.start(day)), from);
      Instant end = clock.at(opening.end(day));
      sum = sum.plus(positive(Duration.between(start, end.isBefore(to) ? end : to)));
    }
    return sum;
  }

  private List<Opening> openings(LocalDate day) {
    return holidays.contains(day) ? List.of() : week.on(day.getDayOfWeek());
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
