package tandem.operations.servicecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import tandem.worktime.Pause;

/**
 * A time in which a case waits for somebody else.
 *
 * @param to null while it lasts
 * @param reason null where none was given
 */
@Embeddable
record CasePause(
    @Column(name = "from_at") Instant from, @Column(name = "to_at") Instant to, String reason) {

  CasePause until(Instant end) {
    return new CasePause(from, end, reason);
  }

  Pause pause() {
    return new Pause(from, to);
  }
}
