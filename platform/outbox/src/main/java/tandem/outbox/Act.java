package tandem.outbox;

import java.time.Instant;

/**
 * What an act says beside the facts it leaves behind.
 *
 * @param type of the event, versioned: {@code sales.opportunity.won.v1}
 * @param says the act's own data, a record of {@code tandem.events}
 * @param occurredAt when it happened
 * @param knownAt when the company came to know of it; null for now. Only an import with the
 *     backfill right gives one
 * @param actor the subject of the token that acts
 */
public record Act(String type, Object says, Instant occurredAt, Instant knownAt, String actor) {}
