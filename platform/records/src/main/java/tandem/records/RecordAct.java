package tandem.records;

import java.time.Instant;
import tandem.acts.Outcome;

/**
 * Something that can be done to a record, besides to begin, to change and to withdraw it. A bean
 * with an {@link Act}; the engine finds it, reads what is asked, locks the record, and writes the
 * event.
 *
 * @param <A> to what
 * @param <R> what is asked: a record whose components are {@link Field}s
 */
public abstract class RecordAct<A extends Recorded, R> {

  /**
   * Does it, or refuses; what it refuses is rolled back.
   *
   * @param at when it happened
   */
  protected abstract Outcome<Told> act(A record, R asked, Instant at);

  /**
   * What is told where something could be done.
   *
   * @param says beside the facts; what was asked, of a kind whose contract is made from its
   *     declaration
   */
  protected static Outcome<Told> told(Outcome<?> done, Object says) {
    return done.map(_ -> new Told(says, null));
  }
}
