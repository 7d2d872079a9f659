package tandem.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.outbox.Ids;

/**
 * Where a page ended: the sort it was in, the sort key and the id of its last item.
 *
 * @param key as text, null where the item has none
 */
public record Cursor(String sort, String key, UUID id) {

  /** Opaque to the caller, safe in a URL. */
  public String encode() {
    String plain = sort + "\n" + id + "\n" + (key == null ? "" : "=" + key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Refuses what is not a cursor, or one of another sort. */
  public static Cursor decode(String encoded, String sort) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      String[] parts = plain.split("\n", 3);
      String key = parts[2].isEmpty() ? null : parts[2].substring(1);
      if (parts[0].equals(sort)) {
        return new Cursor(
            sort, key, Ids.parse(parts[1]).orElseThrow(IllegalArgumentException::new));
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // Said below.
    }
    throw new RefusedException(Refusal.invalid("cursor", "list.cursor"));
  }
}
