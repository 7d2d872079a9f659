package tandem.directory;

import java.time.Instant;

/**
 * Who records an act, and the times it has.
 *
 * @param occurredAt null for now
 * @param knownAt null for now
 */
record Recording(String actor, Instant occurredAt, Instant knownAt) {

  static Recording now(String actor) {
    return new Recording(actor, null, null);
  }

  Recording at(Instant occurred) {
    return new Recording(actor, occurred, knownAt);
  }
}
