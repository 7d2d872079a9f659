package tandem.events;

import java.util.UUID;

/**
 * What the system that a record came from calls it; the value on {@link Topics#EXTERNAL_IDS}.
 *
 * @param kind of the record: {@code customer}, {@code deal} …
 */
public record ExternalId(String kind, UUID id, String externalId) {}
