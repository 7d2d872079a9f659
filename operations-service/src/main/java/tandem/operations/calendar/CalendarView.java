package tandem.operations.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A calendar as callers see it.
 *
 * @param edition one more with each amendment
 * @param from when the edition comes, or came, into force; null if it reaches back without bound
 */
record CalendarView(
    UUID id,
    String externalId,
    String name,
    String zone,
    List<Hours> week,
    List<LocalDate> holidays,
    int edition,
    LocalDate from,
    String version) {

  static CalendarView of(Calendar calendar) {
    CalendarEdition newest = calendar.newest();
    CalendarEdition.Definition definition = newest.definition();
    return new CalendarView(
        calendar.id(),
        calendar.externalId(),
        calendar.name(),
        definition.zone().getId(),
        definition.week(),
        definition.holidays(),
        newest.number(),
        newest.from(),
        calendar.version().toString());
  }
}
