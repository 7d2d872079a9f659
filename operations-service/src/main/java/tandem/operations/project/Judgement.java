package tandem.operations.project;

import java.time.Instant;
import java.util.UUID;

/**
 * How somebody's work was judged.
 *
 * @param owner whose work it was; null for nobody's
 * @param deliveredAt null while it is not
 */
record Judgement(UUID owner, Instant deliveredAt, Integer qualityScore) {}
