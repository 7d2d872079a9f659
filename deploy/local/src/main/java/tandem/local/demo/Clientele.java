package tandem.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who buys: always as many customers, of whom one leaves for each that comes. Those come at an even
 * pace, so that a month has new customers as any other.
 */
final class Clientele {

  private static final int AT_A_TIME = 330;
  private static final double NEW = 0.03;

  private final Dice dice = new Dice("clientele");
  private final List<Row.Customer> all;
  private final Set<Row.Customer> known = new HashSet<>();
  private int gone;

  /**
   * @param all in the order in which they come
   */
  Clientele(List<Row.Customer> all) {
    this.all = all;
  }

  /** Somebody of the same region as another. */
  Row.Customer of(Row.Customer other) {
    if (gone + AT_A_TIME < all.size()) {
      Row.Customer next = all.get(gone + AT_A_TIME);
      if (isNear(next, other) && dice.chance(NEW * Market.REGIONS.size())) {
        gone++;
        return next;
      }
    }
    return dice.one(
        all.subList(gone, gone + AT_A_TIME).stream().filter(it -> isNear(it, other)).toList());
  }

  /** Whether nobody has sold them anything before; from now on somebody has. */
  boolean isNew(Row.Customer customer) {
    return known.add(customer);
  }

  private static boolean isNear(Row.Customer one, Row.Customer other) {
    return one.region().equals(other.region());
  }
}
