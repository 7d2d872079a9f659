package tandem.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * A row of a person's places: an assignment as the database holds it.
 *
 * @param first whether it reaches back without bound; the database knows it by itself. Without a
 *     column that is never null, Hibernate would not read back a place of which nothing is known.
 */
@Embeddable
record Posting(
    @Column(name = "is_first", insertable = false, updatable = false) boolean first,
    @Column(name = "from_day") LocalDate from,
    String team,
    String department,
    String region,
    @Column(name = "manager_id") UUID manager,
    String level) {

  static Posting of(Assignment a) {
    return new Posting(
        a.from() == null, a.from(), a.team(), a.department(), a.region(), a.manager(), a.level());
  }

  Assignment assignment() {
    return new Assignment(from, team, department, region, manager, level);
  }
}
