package tandem.operations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.directory.Company;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;
import tandem.web.paging.Values;
import tandem.worktime.BusinessCalendar;

/** The calendars; everybody of the function sees them all. */
@ApplicationScoped
public class Calendars {

  private static final Listing<Calendar> LISTING =
      Listing.of("c.id", Calendar::id)
          .sort("name", "c.name", Values.TEXT, Calendar::name)
          .byDefault("name")
          .filter("name", "c.name", Values.TEXT)
          .filter("externalId", "c.externalId", Values.TEXT);

  private final EntityManager em;
  private final References references;
  private final Company company;
  private final Optional<String> companys;

  Calendars(
      EntityManager em,
      References references,
      Company company,
      @ConfigProperty(name = "tandem.calendar") Optional<String> companys) {
    this.em = em;
    this.references = references;
    this.company = company;
    this.companys = companys;
  }

  /** The calendars that references name, with one query. */
  public Map<String, Calendar> find(Collection<String> names) {
    return references.find(Calendar.class, names);
  }

  public CalendarBook book() {
    return new CalendarBook(
        em.createQuery("from CalendarEdition", CalendarEdition.class).getResultList(),
        companys
            .flatMap(reference -> references.find(Calendar.class, reference))
            .map(Calendar::id)
            .orElse(null));
  }

  /**
   * The hours of an edition.
   *
   * @param edition null for work at any time
   */
  public BusinessCalendar hours(UUID edition) {
    return edition == null
        ? BusinessCalendar.always(company.zone())
        : em.find(CalendarEdition.class, edition).hours();
  }

  Outcome<Calendar> one(String reference) {
    return found(find(Set.of(reference)), reference);
  }

  Outcome<Calendar> toChange(String reference, IfMatch ifMatch) {
    return found(references.locked(Calendar.class, Set.of(reference)), reference).then(ifMatch::on);
  }

  Page<CalendarView> list(PageRequest request) {
    Selection<Calendar> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from Calendar c join fetch c.newest where " + asked.where() + asked.orderBy(),
            Calendar.class);
    return asked.page(asked.bind(query).getResultList(), CalendarView::of);
  }

  private static Outcome<Calendar> found(Map<String, Calendar> found, String reference) {
    Calendar calendar = found.get(reference);
    return calendar == null
        ? Outcome.refused(Refusal.notFound(Calendar.KIND, reference))
        : Outcome.done(calendar);
  }
}
