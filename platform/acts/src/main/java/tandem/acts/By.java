package tandem.acts;

import java.time.Instant;
import tandem.outbox.Act;

/**
 * Who recorded an act.
 *
 * @param actor the subject of the token
 * @param knownAt when the company came to know of it, null for now
 */
public record By(String actor, Instant knownAt) {

  public static By of(Caller caller) {
    return new By(caller.subject(), null);
  }

  public Act act(String type, Object says, Instant occurredAt) {
    return new Act(type, says, occurredAt, knownAt, actor);
  }
}
