package tandem.analytics.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import tandem.events.EventJson;
import tandem.events.Version;

/**
 * The record that a delivery speaks of, as far as that can be told of one that cannot be read.
 *
 * @param kind null where it is not told, like the id and the version
 */
record Subject(String kind, UUID id, Version version) {

  static Subject of(Delivery delivery) {
    EventType type = EventType.parse(delivery.header("ce_type"));
    return new Subject(
        type == null ? null : type.kind(),
        id(delivery.key().text()).or(() -> id(delivery.header("ce_subject"))).orElse(null),
        version(delivery.payload()));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Version version(Bytes payload) {
    if (payload.isEmpty()) {
      return null;
    }
    try {
      JsonNode said = EventJson.mapper().readTree(payload.array()).path("version");
      return said.path("epoch").canConvertToInt() && said.path("number").canConvertToLong()
          ? new Version(said.path("epoch").intValue(), said.path("number").longValue())
          : null;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
