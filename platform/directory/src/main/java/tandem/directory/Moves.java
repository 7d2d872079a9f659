package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import tandem.acts.By;
import tandem.acts.Outcome;

/** Moves people; everything that was done in a place from that day on follows. */
@ApplicationScoped
class Moves {

  /** The act as events name it. */
  static final String MOVED = "moved";

  private final Company company;
  private final Clock clock;
  private final Restating restating;

  Moves(Company company, Clock clock, Restating restating) {
    this.company = company;
    this.clock = clock;
    this.restating = restating;
  }

  /** When a move happened: at the start of its day, or now where that is still to come. */
  Instant startOf(LocalDate from) {
    Instant start = company.start(from);
    Instant now = clock.instant();
    return start == null || start.isAfter(now) ? now : start;
  }

  /**
   * Moves a locked person; the event is the caller's to write.
   *
   * @param from null to correct the first place of all
   * @param at when the move happened; null for now
   */
  Outcome<Person> move(Person person, LocalDate from, Place place, Instant at, By by) {
    return person
        .move(from, place)
        .map(
            before -> {
              PersonMove move =
                  new PersonMove(
                      person.id(),
                      company.start(from),
                      company.start(person.timeline().endOf(from)),
                      before,
                      company.event(Person.KIND, MOVED),
                      at,
                      by.knownAt(),
                      by.actor());
              restating.moved(move);
              return person;
            });
  }
}
