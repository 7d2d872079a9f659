package tandem.events;

import java.util.Objects;
import java.util.UUID;

/**
 * Asks the service that owns an aggregate to publish its events again, from version {@code from} to
 * {@code to}, both included.
 */
public record RepublishRequest(String kind, UUID id, Version from, Version to) {

  public RepublishRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
