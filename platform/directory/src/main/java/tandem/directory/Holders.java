package tandem.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.events.Holder;

/**
 * Where people stood, as the facts of an act need it: read once for all people concerned, asked
 * without the database.
 */
public interface Holders {

  /**
   * A person's place on the day of an instant.
   *
   * @param person null for nobody
   */
  Holder on(UUID person, Instant at);

  /** The instants after one and before another, null for no end, at which a new place begins. */
  List<Instant> changes(UUID person, Instant after, Instant before);
}
