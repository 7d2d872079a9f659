package tandem.promises;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * All editions of all calendars, read once: a company has few.
 *
 * @param companys the calendar of the company where nothing else is said; null if none is set
 */
public record CalendarBook(List<CalendarEdition> editions, UUID companys) {

  private static final Comparator<CalendarEdition> BY_DAY =
      comparing(CalendarEdition::from, nullsFirst(naturalOrder()))
          .thenComparingInt(CalendarEdition::number);

  /**
   * The edition in force on a day of a calendar, or of the company's for null; null where there is
   * none: work is done at any time then.
   */
  public CalendarEdition inForce(UUID calendar, LocalDate day) {
    UUID asked = calendar == null ? companys : calendar;
    return editions.stream()
        .filter(edition -> edition.calendar().equals(asked))
        .filter(edition -> edition.from() == null || !edition.from().isAfter(day))
        .max(BY_DAY)
        .orElse(null);
  }
}
