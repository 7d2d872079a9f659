package tandem.events.operations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The hours in which a service works.
 *
 * @param zone whose wall clock the hours are read from
 * @param from the first day of this edition; null if it reaches back without bound
 * @param week when work begins and ends, in order
 * @param holidays days without work
 */
public record CalendarFacts(
    String zone, LocalDate from, List<Hours> week, List<LocalDate> holidays) {

  /**
   * @param from as {@code 09:00}
   * @param to after {@code from}; {@code 24:00} for the end of the day
   */
  public record Hours(DayOfWeek day, String from, String to) {}
}
