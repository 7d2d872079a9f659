package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.imports.RowOutcome;

/** A source says again how someone is: what differs is amended, another place is a move. */
@ApplicationScoped
class UpdatePerson {

  private final EntityManager em;
  private final MovePerson movePerson;
  private final AmendPerson amendPerson;

  UpdatePerson(EntityManager em, MovePerson movePerson, AmendPerson amendPerson) {
    this.em = em;
    this.movePerson = movePerson;
    this.amendPerson = amendPerson;
  }

  /** The caller keeps everybody else from changing people. */
  RowOutcome update(PersonRow row, Recording recording) {
    Person person = em.find(Person.class, row.id());
    Outcome<Boolean> changed =
        standing(person, row.said())
            .then(_ -> move(person, row, recording))
            .then(moved -> amend(person, row.said(), recording).map(amended -> amended || moved));
    return switch (changed) {
      case Outcome.Refused<Boolean>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Boolean>(Boolean any) ->
          any ? new RowOutcome.Updated() : new RowOutcome.Unchanged();
    };
  }

  /** Refused, before anything is changed, where the person would leave before a place begins. */
  private static Outcome<Person> standing(Person person, PersonRequest said) {
    return said.leftOn() != null && said.from() != null && !said.leftOn().isAfter(said.from())
        ? Outcome.refused(Refusal.invalid("leftOn", "person.leaves-before-place", said.from()))
        : person.leaving("leftOn", said.leftOn());
  }

  private Outcome<Boolean> move(Person person, PersonRow row, Recording recording) {
    PersonRequest said = row.said();
    Timeline timeline = person.timeline();
    Place stands =
        Place.of(
            said.from() == null ? timeline.assignments().getFirst() : timeline.on(said.from()));
    Place place = said.place(row.manager());
    return place.equals(stands)
        ? Outcome.done(false)
        : movePerson.move(person, said.from(), place, null, recording).map(done -> true);
  }

  private Outcome<Boolean> amend(Person person, PersonRequest said, Recording recording) {
    boolean same =
        said.name().equals(person.name())
            && (said.email() == null || said.email().equals(person.email()))
            && (said.leftOn() == null || Objects.equals(said.leftOn(), person.leftOn()));
    return same
        ? Outcome.done(false)
        : amendPerson
            .amend(
                person,
                new AmendRequest(said.name(), said.email(), said.leftOn(), null, null, null),
                recording)
            .map(_ -> true);
  }
}
