package tandem.events;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * The JSON data of an event: which aggregate acted and how far it came, when, who did it, what the
 * act said, and the aggregate's facts after the act. A consumer needs no other event to understand
 * this one.
 *
 * @param kind of the aggregate: {@code opportunity}, {@code deal}, {@code process-run} …
 * @param id of the aggregate; also the record's key
 * @param occurredAt when the act happened
 * @param knownAt when the company came to know of it; never goes back from one version of an
 *     aggregate to the next
 * @param recordedAt when the service recorded it
 * @param backfilled whether {@code knownAt} was given by an import instead of the clock
 * @param actor the subject of the token that acted
 * @param act what the act says besides the facts; an object, empty where there is nothing to say
 * @param facts the flat attributes that metrics look at, after the act
 */
@JsonPropertyOrder({
  "kind",
  "id",
  "version",
  "occurredAt",
  "knownAt",
  "recordedAt",
  "backfilled",
  "actor",
  "act",
  "facts"
})
public record EventData<A, F>(
    String kind,
    UUID id,
    Version version,
    Instant occurredAt,
    Instant knownAt,
    Instant recordedAt,
    boolean backfilled,
    String actor,
    A act,
    F facts) {}
