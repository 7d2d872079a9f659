package tandem.directory;

import java.time.LocalDate;
import java.util.UUID;
import tandem.events.Holder;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * A place in the organisation; null where it is not known.
 *
 * @param manager a person of the same function
 * @param level of the career ladder
 */
public record Place(String team, String department, String region, UUID manager, String level) {

  static Place of(Assignment a) {
    return new Place(a.team(), a.department(), a.region(), a.manager(), a.level());
  }

  Assignment from(LocalDate day) {
    return new Assignment(day, team, department, region, manager, level);
  }

  Holder heldBy(UUID person) {
    return new Holder(person, team, department, region, level);
  }
}
