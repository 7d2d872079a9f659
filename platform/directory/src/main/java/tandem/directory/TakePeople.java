package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.directory.PersonAmended;
import tandem.events.directory.PersonMoved;
import tandem.events.directory.PersonRecorded;
import tandem.imports.RowOutcome;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/**
 * Takes what a source says of people: who is new is recorded, of the others what differs is
 * amended, and another place is a move. The caller keeps everybody else from changing people.
 */
@ApplicationScoped
class TakePeople {

  private final EntityManager em;
  private final Company company;
  private final Today today;
  private final Moves moves;
  private final Outbox outbox;

  TakePeople(EntityManager em, Company company, Today today, Moves moves, Outbox outbox) {
    this.em = em;
    this.company = company;
    this.today = today;
    this.moves = moves;
    this.outbox = outbox;
  }

  /** Records people whose references are resolved, also to each other. */
  void record(List<ResolvedRow> newcomers, By by) {
    List<Person> recorded =
        newcomers.stream().map(row -> new Person(company.service(), row)).toList();
    recorded.forEach(today::tell);
    recorded.forEach(em::persist);
    outbox.appendAll(
        recorded.stream()
            .map(person -> entry(person, "recorded", new PersonRecorded(), by))
            .toList());
    outbox.names(
        recorded.stream()
            .flatMap(person -> Stream.concat(Stream.of(name(person)), person.names()))
            .toList());
  }

  RowOutcome update(ResolvedRow row, By by) {
    Person person = em.find(Person.class, row.id());
    Outcome<Boolean> changed =
        standing(person, row.said())
            .then(_ -> move(person, row, by))
            .then(moved -> amend(person, row.said(), by).map(amended -> amended || moved));
    return switch (changed) {
      case Outcome.Refused<Boolean>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Boolean>(Boolean any) ->
          any ? new RowOutcome.Updated(null) : new RowOutcome.Unchanged();
    };
  }

  /** Refused, before anything is changed, where the person would leave before a place begins. */
  private static Outcome<Person> standing(Person person, PersonRow said) {
    return said.leftOn() != null && said.from() != null && !said.leftOn().isAfter(said.from())
        ? Outcome.refused(Refusal.invalid("leftOn", "person.leaves-before-place", said.from()))
        : person.leaving("leftOn", said.leftOn());
  }

  /**
   * A row without a day says where somebody is: what is known of where they were stays. What a row
   * does not say of a place is as it was.
   */
  private Outcome<Boolean> move(Person person, ResolvedRow row, By by) {
    LocalDate from = row.said().from();
    Timeline timeline = person.timeline();
    LocalDate day = from == null ? today.of(by) : from;
    Place stands = Place.of(timeline.on(day));
    Place first = Place.of(timeline.assignments().getFirst());
    Place said = row.place(stands);
    if (said.equals(stands) || (from == null && row.place(first).equals(first))) {
      return Outcome.done(false);
    }
    return moves
        .move(person, day, said, null, by)
        .map(
            moved -> {
              append(moved, Moves.MOVED, new PersonMoved(day, null), by);
              return true;
            });
  }

  private Outcome<Boolean> amend(Person person, PersonRow said, By by) {
    boolean same =
        (said.name() == null || said.name().equals(person.name()))
            && (said.email() == null || said.email().equals(person.email()))
            && (said.leftOn() == null || said.leftOn().equals(person.leftOn()));
    return same
        ? Outcome.done(false)
        : person
            .take(said)
            .map(
                amended -> {
                  append(amended, "amended", new PersonAmended(null), by);
                  outbox.names(List.of(name(amended)));
                  return true;
                });
  }

  private void append(Person person, String act, Object says, By by) {
    outbox.appendAll(List.of(entry(person, act, says, by)));
  }

  private Entry entry(Person person, String act, Object says, By by) {
    return new Entry(person, by.act(company.event(Person.KIND, act), says, null), person.facts());
  }

  private static DisplayName name(Person person) {
    return new DisplayName(Person.KIND, person.id(), person.name());
  }
}
