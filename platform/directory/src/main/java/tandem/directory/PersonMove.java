package tandem.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's place changed for a stretch of time, perhaps one that has passed.
 *
 * @param from the first instant concerned, null if it reaches back without bound
 * @param until the instant after the last one concerned, null if it goes on
 * @param before the person's places as they stood before the move
 * @param because the type of the move's own event
 * @param occurredAt when the move happened: what its consequences say of themselves, too
 * @param knownAt null for now
 * @param actor who recorded it
 */
public record PersonMove(
    UUID person,
    Instant from,
    Instant until,
    Timeline before,
    String because,
    Instant occurredAt,
    Instant knownAt,
    String actor) {}
