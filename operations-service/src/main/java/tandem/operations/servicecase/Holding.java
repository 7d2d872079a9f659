package tandem.operations.servicecase;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import tandem.operations.performer.Performer;

/**
 * From an instant on, a case is with somebody.
 *
 * @param team instead of the person's own, or without a person
 * @param reason why it was handed over; null where none was given
 */
@Embeddable
record Holding(Instant at, UUID person, String team, String reason) {

  static Holding of(Performer by, Instant at, String reason) {
    return new Holding(at, by.person(), by.team(), reason);
  }

  Performer by() {
    return new Performer(person, team, null);
  }
}
