package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tandem.events.directory.PersonRecorded;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Someone joins, or is first heard of. */
@ApplicationScoped
class RecordPerson {

  private final People people;
  private final Directory directory;
  private final Outbox outbox;
  private final Company company;

  RecordPerson(People people, Directory directory, Outbox outbox, Company company) {
    this.people = people;
    this.directory = directory;
    this.outbox = outbox;
    this.company = company;
  }

  @Transactional
  Outcome<Person> record(PersonRequest request, Recording recording) {
    if (request.externalId() != null && directory.find(request.externalId()).isPresent()) {
      return Outcome.refused(Refusal.conflict("external-id.taken", request.externalId()));
    }
    return people
        .manager(request.manager())
        .map(
            manager -> {
              PersonRow newcomer = new PersonRow(Ids.next(), request, manager);
              return recordAll(List.of(newcomer), recording).getFirst();
            });
  }

  /** Records people whose references are resolved, also to each other. */
  @Transactional
  List<Person> recordAll(List<PersonRow> newcomers, Recording recording) {
    List<Person> recorded = newcomers.stream().map(this::person).map(people::add).toList();
    List<Entry> entries =
        recorded.stream()
            .map(person -> people.entry(person, "recorded", new PersonRecorded(), recording))
            .toList();
    outbox.appendAll(entries);
    outbox.names(recorded.stream().flatMap(Person::names).toList());
    return recorded;
  }

  private Person person(PersonRow newcomer) {
    PersonRequest said = newcomer.said();
    Person person =
        new Person(
            newcomer.id(),
            said.externalId(),
            company.service(),
            said.name(),
            said.email(),
            said.place(newcomer.manager()));
    if (said.leftOn() != null) {
      person.amend(null, null, said.leftOn());
    }
    return person;
  }
}
