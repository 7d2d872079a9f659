package tandem.operations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tandem.events.operations.CalendarDefined;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** A calendar comes into use. */
@ApplicationScoped
class DefineCalendar {

  private static final String TYPE = "operations.calendar.defined.v1";

  private final EntityManager em;
  private final References references;
  private final Outbox outbox;

  DefineCalendar(EntityManager em, References references, Outbox outbox) {
    this.em = em;
    this.references = references;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Calendar> define(CalendarRequest request, By by) {
    return references
        .unused(Calendar.class, request.externalId())
        .then(unused -> Calendar.define(Ids.next(), unused, request.name(), request.definition()))
        .map(
            calendar -> {
              em.persist(calendar);
              outbox.append(calendar, by.act(TYPE, new CalendarDefined(), null), calendar.facts());
              outbox.name(Calendar.KIND, calendar.id(), calendar.name());
              return calendar;
            });
  }
}
