package tandem.analytics.ingest;

import java.time.Instant;
import java.util.UUID;
import tandem.analytics.facts.Facts;
import tandem.events.Version;

/**
 * An event as the log keeps it.
 *
 * @param id of the CloudEvent
 * @param facts as read by the catalogue of the reader, null where it was not read yet
 * @param json the data as it came
 */
public record Event(
    UUID id,
    String type,
    String kind,
    UUID aggregate,
    Version version,
    Instant occurredAt,
    Instant knownAt,
    Instant recordedAt,
    Facts facts,
    String json) {

  /** The same as somebody else reads it. */
  Event with(Facts others) {
    return new Event(
        id, type, kind, aggregate, version, occurredAt, knownAt, recordedAt, others, json);
  }
}
