package tandem.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two years of the company: business has its seasons, and grows.
 *
 * @param first day
 * @param last day
 */
record Season(LocalDate first, LocalDate last) {

  private static final int YEARS = 2;
  private static final double GROWTH_A_YEAR = 0.15;

  /** January to December; a year's mean is 1. */
  private static final List<Double> MONTHS =
      List.of(0.85, 0.9, 1.15, 0.95, 1.0, 1.15, 0.8, 0.7, 1.1, 1.05, 1.15, 1.2);

  static Season until(LocalDate last) {
    return new Season(last.minusYears(YEARS).plusDays(1), last);
  }

  List<LocalDate> workingDays() {
    return first.datesUntil(last.plusDays(1)).filter(Season::isWorkingDay).toList();
  }

  /** The first day of each month that lies within. */
  Stream<LocalDate> months() {
    return Stream.iterate(
        first.withDayOfMonth(1).plusMonths(1), day -> !day.isAfter(last), day -> day.plusMonths(1));
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
