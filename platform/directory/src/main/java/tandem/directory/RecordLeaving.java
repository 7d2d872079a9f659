package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import tandem.events.directory.PersonLeft;
import tandem.web.IfMatch;
import tandem.web.Outcome;

/** Someone leaves the company, or the function. */
@ApplicationScoped
class RecordLeaving {

  private final People people;

  RecordLeaving(People people) {
    this.people = people;
  }

  @Transactional
  Outcome<Person> leave(String reference, IfMatch ifMatch, LeaveRequest request, String actor) {
    LocalDate on = Objects.requireNonNullElseGet(request.on(), people::today);
    return people
        .toChange(reference, ifMatch)
        .then(person -> person.leave(on))
        .map(
            person -> {
              PersonLeft says = new PersonLeft(on, request.reason());
              people.append(person, "left", says, Recording.now(actor));
              return person;
            });
  }
}
