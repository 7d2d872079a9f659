package tandem.promises;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.acts.ActTime;
import tandem.directory.Company;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.worktime.BusinessCalendar;

/** The calendars; everybody of the function sees them all. */
@ApplicationScoped
public class Calendars extends Records<Calendar> {

  private final Company company;
  private final ActTime time;
  private final Optional<String> companys;

  Calendars(
      Company company,
      ActTime time,
      @ConfigProperty(name = "tandem.calendar") Optional<String> companys) {
    this.company = company;
    this.time = time;
    this.companys = companys;
  }

  @Override
  protected void complete(Calendar calendar, Occasion occasion) {
    if (!calendar.isNew()) {
      calendar.beginOn(company.day(time.now()));
    }
  }

  public CalendarBook book() {
    return new CalendarBook(
        getEntityManager()
            .createQuery("from CalendarEdition", CalendarEdition.class)
            .getResultList(),
        companys.map(reference -> ids(Set.of(reference)).get(reference)).orElse(null));
  }

  /**
   * The hours of an edition.
   *
   * @param edition null for work at any time
   */
  public BusinessCalendar hours(UUID edition) {
    return edition == null
        ? BusinessCalendar.always(company.zone())
        : getEntityManager().find(CalendarEdition.class, edition).hours();
  }
}
