package tandem.outbox;

import java.util.UUID;

/**
 * The name of a record as dashboards show it.
 *
 * @param name null to erase it
 */
public record DisplayName(String kind, UUID id, String name) {}
