package tandem.records;

import java.time.Instant;

/**
 * What an act says beside the facts it leaves behind.
 *
 * @param says the act's own data, as its event has it
 * @param at when it happened; null for now
 */
public record Told(Object says, Instant at) {}
