package tandem.records;

import java.time.Instant;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.acts.Outcome;

/**
 * What an act says beside the facts it leaves behind.
 *
 * @param says the act's own data, as its event has it
 * @param at when it happened; null for now
 */
public record Told(Object says, Instant at) {

  /**
   * Of an act that happens at a time, which may refuse it.
   *
   * @param occurredAt as the request says; null for now
   */
  public static Outcome<Told> at(
      ActTime time, Instant occurredAt, Object says, Function<Instant, ? extends Outcome<?>> act) {
    return time.orNow("occurredAt", occurredAt)
        .then(at -> act.apply(at).map(_ -> new Told(says, at)));
  }
}
