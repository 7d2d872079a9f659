package tandem.events.targets;

import java.time.LocalDate;

/**
 * Somebody with the right to backfill says since when a target has been known.
 *
 * @param knownSince the first day on which it was
 * @param reason how that is known
 */
public record TargetBackfilled(LocalDate knownSince, String reason) {}
