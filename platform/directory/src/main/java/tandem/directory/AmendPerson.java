package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.events.directory.PersonAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;

/** What was recorded of a person turns out to be wrong. */
@ApplicationScoped
class AmendPerson {

  private final People people;
  private final MovePerson movePerson;
  private final Outbox outbox;

  AmendPerson(People people, MovePerson movePerson, Outbox outbox) {
    this.people = people;
    this.movePerson = movePerson;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Person> amend(String reference, IfMatch ifMatch, AmendRequest request, String actor) {
    return people
        .toChange(reference, ifMatch)
        .then(person -> correctFirst(person, request, actor))
        .then(person -> amend(person, request, Recording.now(actor)));
  }

  /** Amends a locked person. */
  Outcome<Person> amend(Person person, AmendRequest request, Recording recording) {
    return person
        .amend(request.name(), request.email(), request.leftOn())
        .map(
            amended -> {
              amended.clear(request.clear());
              people.append(amended, "amended", new PersonAmended(request.reason()), recording);
              outbox.name(Person.KIND, amended.id(), amended.name());
              return amended;
            });
  }

  private Outcome<Person> correctFirst(Person person, AmendRequest request, String actor) {
    AmendRequest.FirstPlace first = request.first();
    if (first == null) {
      return Outcome.done(person);
    }
    return people
        .manager(first.manager())
        .then(
            manager ->
                movePerson.move(
                    person, null, first.place(manager), request.reason(), Recording.now(actor)));
  }
}
