package tandem.records;

import java.util.Optional;
import tandem.acts.By;
import tandem.acts.Caller;

/**
 * On which occasion a record is written.
 *
 * @param sight what is seen by whoever writes it
 * @param caller of a request; none of an import, or of what the service brings itself
 */
public record Occasion(Sight sight, By by, Optional<Caller> caller) {

  /** Of a request. */
  static Occasion of(Caller caller, Sight sight) {
    return new Occasion(sight, By.of(caller), Optional.of(caller));
  }

  /** Of an import, or of what the service brings itself. */
  static Occasion of(By by) {
    return new Occasion(Sight.EVERYTHING, by, Optional.empty());
  }
}
