package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;
import tandem.web.paging.Values;

/** The people in the database, and their events. */
@ApplicationScoped
class People {

  private static final Listing<Person> LISTING =
      Listing.of("p.id", Person::id)
          .sort("name", "p.name", Values.TEXT, Person::name)
          .byDefault("name")
          .filter("externalId", "p.external_id", Values.TEXT)
          .filter("name", "p.name", Values.TEXT)
          .filter("team", "o.team", Values.TEXT)
          .filter("department", "o.department", Values.TEXT)
          .filter("region", "o.region", Values.TEXT)
          .filter("level", "o.level", Values.TEXT)
          .reference(
              "manager",
              "o.manager_id",
              "(select m.external_id from person m where m.id = o.manager_id)")
          .present("left", "p.left_on");

  private final EntityManager em;
  private final Directory directory;
  private final Outbox outbox;
  private final Company company;
  private final Clock clock;

  People(EntityManager em, Directory directory, Outbox outbox, Company company, Clock clock) {
    this.em = em;
    this.directory = directory;
    this.outbox = outbox;
    this.company = company;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(company.zone()));
  }

  /** The people in a scope, by what they are today. */
  Page<PersonView> list(PageRequest request, Scope scope) {
    Selection<Person> asked = LISTING.read(request);
    var query =
        em.createNativeQuery(
                """
                select p.* from person p join place_on(:today) o on o.person_id = p.id
                where (:everything or p.id = any(:people)) and
                """
                    + asked.where()
                    + asked.orderBy(),
                Person.class)
            .setParameter("today", today())
            .setParameter("everything", scope.everything())
            .setParameter("people", scope.peopleArray());
    @SuppressWarnings("unchecked")
    List<Person> found = asked.bind(query).getResultList();
    return asked.page(found, person -> PersonView.of(person, today()));
  }

  Outcome<Person> one(String reference, Scope scope) {
    return directory
        .find(reference)
        .filter(scope::covers)
        .map(id -> em.find(Person.class, id))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Person.KIND, reference)));
  }

  /** Locks a person, after everyone who derives facts from people's places is done. */
  Outcome<Person> toChange(String reference, IfMatch ifMatch) {
    directory.holdAlone();
    return directory
        .find(reference)
        .map(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
        .map(ifMatch::on)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Person.KIND, reference)));
  }

  /** The id of a manager; null for none. */
  Outcome<UUID> manager(String reference) {
    if (reference == null) {
      return Outcome.done(null);
    }
    return directory
        .find(reference)
        .map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(Refusal.invalid("manager", "reference.unknown", reference)));
  }

  Person add(Person person) {
    em.persist(person);
    return person;
  }

  /** What a person did, to be appended to the outbox. */
  Entry entry(Person person, String act, Object says, Recording recording) {
    return new Entry(
        person,
        new Act(type(act), says, recording.occurredAt(), recording.knownAt(), recording.actor()),
        person.facts());
  }

  /** The type of an event of a person. */
  String type(String act) {
    return company.service() + ".person." + act + ".v1";
  }

  void append(Person person, String act, Object says, Recording recording) {
    outbox.appendAll(List.of(entry(person, act, says, recording)));
  }
}
