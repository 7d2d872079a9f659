package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Sight;

/** The people in the database. */
@ApplicationScoped
class People extends Records<Person> {

  private final Directory directory;
  private final Company company;
  private final Today today;

  People(Directory directory, Company company, Today today) {
    this.directory = directory;
    this.company = company;
    this.today = today;
  }

  /** Waits for everyone who derives facts from people's places. */
  @Override
  protected void prepare() {
    directory.holdAlone();
  }

  @Override
  protected void complete(Person person, Occasion occasion) {
    if (person.isNew()) {
      today.tell(person);
      person.begin(company.service());
    }
  }

  @Override
  protected Function<Person, Object> facts(Collection<Person> some) {
    return Person::facts;
  }

  /** With the place where each stands today. */
  @Override
  protected String listed(Map<String, Object> parameters) {
    parameters.put("today", today.day());
    return """
        select r from Person r join r.postings place where index(place) = (
          select max(index(held)) from r.postings held
          where held.from is null or held.from <= :today
        ) and\s""";
  }

  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    parameters.put("people", sight.people());
    return "r.id in :people";
  }
}
