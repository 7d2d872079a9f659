package tandem.events;

import java.io.IOException;
import java.util.UUID;

/**
 * What the system that a record came from calls it; the value on {@link Topics#EXTERNAL_IDS}.
 *
 * @param kind of the record: {@code customer}, {@code deal} …
 * @param externalId null of one that is no more, which is a tombstone there
 */
public record ExternalId(String kind, UUID id, String externalId) {

  /**
   * Reads a record of the topic.
   *
   * @param value null for a tombstone
   * @throws IOException if it is none
   */
  public static ExternalId read(String key, byte[] value) throws IOException {
    if (value != null) {
      ExternalId told = EventJson.mapper().readValue(value, ExternalId.class);
      if (told.kind() == null || told.id() == null) {
        throw new IOException("it says not of what");
      }
      return told;
    }
    try {
      String[] parts = String.valueOf(key).split(":", 2);
      return new ExternalId(parts[0], UUID.fromString(parts[parts.length - 1]), null);
    } catch (IllegalArgumentException e) {
      throw new IOException("a key that is none", e);
    }
  }
}
