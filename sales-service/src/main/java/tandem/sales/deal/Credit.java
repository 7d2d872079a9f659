package tandem.sales.deal;

import java.util.UUID;
import tandem.events.sales.DealFacts;

/**
 * Whose deal it is, and how much of it.
 *
 * @param person null for a deal of nobody in particular
 * @param team whose it is where it is nobody's; null where that is not known, and of a person
 * @param share in millionths of the deal; over a deal they add up to {@link DealFacts#WHOLE}
 */
public record Credit(UUID person, String team, int share) {

  Credit(UUID person, int share) {
    this(person, null, share);
  }

  /** The whole deal to one person. */
  public static Credit whole(UUID person) {
    return new Credit(person, DealFacts.WHOLE);
  }

  /**
   * The whole deal to nobody in particular.
   *
   * @param team null where not even that is known
   */
  public static Credit ofNobody(String team) {
    return new Credit(null, team, DealFacts.WHOLE);
  }
}
