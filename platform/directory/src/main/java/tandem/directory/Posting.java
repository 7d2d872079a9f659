package tandem.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import tandem.events.directory.PersonFacts.Assignment;

/** A row of a person's places: an assignment as the database holds it. */
@Embeddable
record Posting(
    @Column(name = "from_day") LocalDate from,
    String team,
    String department,
    String region,
    @Column(name = "manager_id") UUID manager,
    String level) {

  static Posting of(Assignment a) {
    return new Posting(a.from(), a.team(), a.department(), a.region(), a.manager(), a.level());
  }

  Assignment assignment() {
    return new Assignment(from, team, department, region, manager, level);
  }
}
