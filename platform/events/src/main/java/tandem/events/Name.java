package tandem.events;

import java.util.UUID;

/**
 * What dashboards show for a record; the value on {@link Topics#NAMES}.
 *
 * @param kind of the record: {@code person}, {@code customer} …
 */
public record Name(String kind, UUID id, String name) {

  /** The key on the topic, also that of the tombstone that erases, and of external ids. */
  public static String key(String kind, UUID id) {
    return kind + ":" + id;
  }

  /** The kind of names that are external ids: what their owners call the records of a kind. */
  public static String reference(String kind) {
    return kind + "-reference";
  }
}
