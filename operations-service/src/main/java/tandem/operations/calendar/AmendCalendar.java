package tandem.operations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import tandem.directory.Company;
import tandem.events.operations.CalendarAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** The hours of a calendar change from a day on: a new edition. */
@ApplicationScoped
class AmendCalendar {

  private static final String TYPE = "operations.calendar.amended.v1";

  private final EntityManager em;
  private final Calendars calendars;
  private final Company company;
  private final ActTime time;
  private final Outbox outbox;

  AmendCalendar(
      EntityManager em, Calendars calendars, Company company, ActTime time, Outbox outbox) {
    this.em = em;
    this.calendars = calendars;
    this.company = company;
    this.time = time;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Calendar> amend(String reference, IfMatch ifMatch, CalendarAmendment request, By by) {
    return calendars
        .toChange(reference, ifMatch)
        .then(
            calendar ->
                amend(
                    calendar,
                    request.name() == null ? calendar.name() : request.name(),
                    request.from(),
                    request.of(calendar.newest()),
                    request.reason(),
                    by));
  }

  /**
   * Amends a locked calendar.
   *
   * @param from null for today
   */
  Outcome<Calendar> amend(
      Calendar calendar,
      String name,
      LocalDate from,
      CalendarEdition.Definition definition,
      String reason,
      By by) {
    return calendar
        .edit(name, from == null ? company.day(time.now()) : from, definition)
        .map(
            amended -> {
              em.persist(amended.newest());
              CalendarAmended says = new CalendarAmended(reason);
              outbox.append(amended, by.act(TYPE, says, null), amended.facts());
              outbox.name(Calendar.KIND, amended.id(), amended.name());
              return amended;
            });
  }
}
