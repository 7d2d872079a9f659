package tandem.web.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One event of a record.
 *
 * @param version {@code epoch.number}
 * @param act what the act said
 * @param facts the record's facts after the act
 */
public record HistoryEntry(
    UUID id,
    String version,
    String type,
    Instant occurredAt,
    Instant knownAt,
    Instant recordedAt,
    boolean backfilled,
    String actor,
    JsonNode act,
    JsonNode facts) {}
