package tandem.events.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.events.Holder;

/**
 * A deal as a journal of postings. Each posting is the part of one line item that is credited to
 * one person; over a deal the parts of amounts and shares add up exactly. An amendment restates the
 * gross postings, a refund or a cancellation posts on its own day, a withdrawn deal has none.
 *
 * @param opportunity null for a deal made directly
 * @param currency ISO 4217, of all amounts
 * @param promisedOn the delivery date promised at the sale
 */
public record DealFacts(
    UUID customer,
    UUID opportunity,
    String currency,
    LocalDate promisedOn,
    List<Posting> gross,
    List<Posting> refunds,
    List<Posting> cancellations) {

  /** A share of one whole deal, in the unit of {@link Posting#share()}. */
  public static final int WHOLE = 1_000_000;

  /**
   * @param at the instant of the act that posted it
   * @param amount minor units; positive in every list: a refund of 100 is 100 among the refunds
   * @param listAmount minor units at list price, null where it is not known
   * @param share of the whole deal, in millionths; over the gross postings they add up to a whole;
   *     zero in refunds; in cancellations the part of the deal that is cancelled
   */
  public record Posting(
      Instant at,
      UUID person,
      String team,
      String department,
      String region,
      String level,
      UUID product,
      long amount,
      Long listAmount,
      int share) {

    public static Posting of(
        Instant at, Holder holder, UUID product, long amount, Long listAmount, int share) {
      return new Posting(
          at,
          holder.person(),
          holder.team(),
          holder.department(),
          holder.region(),
          holder.level(),
          product,
          amount,
          listAmount,
          share);
    }
  }
}
