package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import tandem.events.directory.PersonMoved;
import tandem.web.IfMatch;
import tandem.web.Outcome;

/** Someone takes another place; everything that was done in it from that day on follows. */
@ApplicationScoped
class MovePerson {

  private final People people;
  private final Company company;
  private final Clock clock;
  private final Instance<PersonMoveListener> listeners;

  MovePerson(
      People people, Company company, Clock clock, @Any Instance<PersonMoveListener> listeners) {
    this.people = people;
    this.company = company;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Transactional
  Outcome<Person> move(String reference, IfMatch ifMatch, MoveRequest request, String actor) {
    return people
        .manager(request.manager())
        .then(
            manager ->
                people
                    .toChange(reference, ifMatch)
                    .then(
                        person ->
                            move(
                                person,
                                request.from(),
                                request.place(manager),
                                request.reason(),
                                Recording.now(actor).at(startOf(request.from())))));
  }

  /**
   * Moves a locked person.
   *
   * @param from null to correct the first place of all
   */
  Outcome<Person> move(
      Person person, LocalDate from, Place place, String reason, Recording recording) {
    return person
        .move(from, place)
        .map(
            before -> {
              people.append(person, "moved", new PersonMoved(from, reason), recording);
              tell(person, from, before, recording);
              return person;
            });
  }

  /** When a move happened: at the start of its day, or now where that is still to come. */
  private Instant startOf(LocalDate from) {
    Instant start = company.start(from);
    Instant now = clock.instant();
    return start.isAfter(now) ? now : start;
  }

  private void tell(Person person, LocalDate from, Timeline before, Recording recording) {
    PersonMove move =
        new PersonMove(
            person.id(),
            company.start(from),
            company.start(person.timeline().endOf(from)),
            before,
            people.type("moved"),
            recording.occurredAt(),
            recording.knownAt(),
            recording.actor());
    listeners.forEach(listener -> listener.moved(move));
  }
}
