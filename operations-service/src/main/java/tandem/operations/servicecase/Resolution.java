package tandem.operations.servicecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * An act that resolved a case.
 *
 * @param reopenedAt null if it holds
 * @param reason why it was reopened; null where none was given
 */
@Embeddable
record Resolution(Instant at, @Column(name = "reopened_at") Instant reopenedAt, String reason) {

  Resolution reopened(Instant when, String why) {
    return new Resolution(at, when, why);
  }

  boolean holds() {
    return reopenedAt == null;
  }
}
