package tandem.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * A person as callers see one.
 *
 * @param team today, like department, region, manager and level
 * @param assignments all places in order; the first from null: always before
 */
record PersonView(
    UUID id,
    String externalId,
    String function,
    String name,
    String email,
    String team,
    String department,
    String region,
    UUID manager,
    String level,
    LocalDate leftOn,
    List<Assignment> assignments,
    String version) {

  static PersonView of(Person person, LocalDate today) {
    Timeline timeline = person.timeline();
    Assignment place = timeline.on(today);
    return new PersonView(
        person.id(),
        person.externalId(),
        person.function(),
        person.name(),
        person.email(),
        place.team(),
        place.department(),
        place.region(),
        place.manager(),
        place.level(),
        person.leftOn(),
        timeline.assignments(),
        person.version().toString());
  }
}
