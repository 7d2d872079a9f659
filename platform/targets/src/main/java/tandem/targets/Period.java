package tandem.targets;

import java.time.LocalDate;

/**
 * Whole days of the company.
 *
 * @param to the day after the last
 */
record Period(LocalDate from, LocalDate to) {

  boolean overlaps(Period other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
