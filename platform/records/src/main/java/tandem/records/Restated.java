package tandem.records;

import java.util.UUID;

/**
 * What the event says of a record whose facts are other ones because of what happened to another.
 *
 * @param because the type of the event that tells what happened
 * @param of to what or whom
 */
public record Restated(String because, UUID of) {

  /** As the event is called. */
  public static final String ACT = "restated";
}
