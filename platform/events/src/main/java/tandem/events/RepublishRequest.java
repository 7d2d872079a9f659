package tandem.events;

import java.util.UUID;

/**
 * Asks the service that owns an aggregate to publish its events again, from version {@code from} to
 * {@code to}, both included.
 */
public record RepublishRequest(String kind, UUID id, Version from, Version to) {}
