package tandem.sales.deal;

import java.util.UUID;
import tandem.events.sales.DealFacts;

/**
 * Whose deal it is, and how much of it.
 *
 * @param share in millionths of the deal; over a deal they add up to {@link DealFacts#WHOLE}
 */
record Credit(UUID person, int share) {

  /** The whole deal to one person. */
  static Credit whole(UUID person) {
    return new Credit(person, DealFacts.WHOLE);
  }
}
