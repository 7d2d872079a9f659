package tandem.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two years of the company: business has its seasons, and grows.
 *
 * @param first day
 * @param last day
 */
record Season(LocalDate first, LocalDate last) {

  private static final int MONTHS_OF_HISTORY = 24;
  private static final int MONTHS_BEFORE = 12;
  private static final double GROWTH_A_YEAR = 0.15;

  /** January to December; a year's mean is 1. */
  private static final List<Double> MONTHS =
      List.of(0.85, 0.9, 1.15, 0.95, 1.0, 1.15, 0.8, 0.7, 1.1, 1.05, 1.15, 1.2);

  /** Two whole years of months, and what there is of the month after the last day. */
  static Season until(LocalDate last) {
    return new Season(last.plusDays(1).withDayOfMonth(1).minusMonths(MONTHS_OF_HISTORY), last);
  }

  List<LocalDate> workingDays() {
    return first.datesUntil(last.plusDays(1)).filter(Season::isWorkingDay).toList();
  }

  /**
   * The same, and those of the year before: what began then and ended later belongs to the two
   * years, which else would begin without work in progress.
   */
  List<LocalDate> workingDaysAndBefore() {
    return first
        .minusMonths(MONTHS_BEFORE)
        .datesUntil(last.plusDays(1))
        .filter(Season::isWorkingDay)
        .toList();
  }

  Instant begin() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant that is still to come. */
  Instant end() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** What happened at a time that has come; null for what is still to come. */
  Instant past(Instant at) {
    return at != null && at.isBefore(end()) ? at : null;
  }

  /** The first day of a month, 0 for the first of the two years. */
  LocalDate month(int number) {
    return first.plusMonths(number);
  }

  /** The first day of each month that lies within. */
  Stream<LocalDate> months() {
    return Stream.iterate(
        first.withDayOfMonth(1).plusMonths(1), day -> !day.isAfter(last), day -> day.plusMonths(1));
  }

  /** How lively the three months from a day on are, 1 being the mean of a year. */
  double liveliness(LocalDate from) {
    return IntStream.range(0, 3)
        .mapToDouble(i -> MONTHS.get(from.plusMonths(i).getMonthValue() - 1))
        .average()
        .orElseThrow();
  }

  /** How lively business is on a day, 1 being the mean of the first year. */
  double pace(LocalDate day) {
    double years = ChronoUnit.DAYS.between(first, day) / 365.0;
    return MONTHS.get(day.getMonthValue() - 1) * (1 + GROWTH_A_YEAR * (years - 0.5));
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
