package tandem.operations.processrun;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import tandem.operations.performer.Performer;

/**
 * A step as it was taken.
 *
 * @param completedAt null while it is under way, or where the source does not say
 * @param rework why the step was repeated, where it was sent back
 */
@Embeddable
record RunStep(
    String name,
    UUID performer,
    String team,
    String resource,
    @Column(name = "started_at") Instant startedAt,
    @Column(name = "completed_at") Instant completedAt,
    String rework) {

  static RunStep started(String name, Performer by, Instant at, String rework) {
    return new RunStep(name, by.person(), by.team(), by.resource(), at, null, rework);
  }

  Performer by() {
    return new Performer(performer, team, resource);
  }

  boolean underWay() {
    return completedAt == null;
  }

  RunStep completed(Instant at) {
    return new RunStep(name, performer, team, resource, startedAt, at, rework);
  }
}
