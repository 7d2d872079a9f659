package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.events.sales.DealWithdrawn;

/** Withdraws the deal of a win that is taken back. */
@ApplicationScoped
public class WithdrawDeal {

  static final String TYPE = "sales.deal.withdrawn.v1";

  private final Deals deals;
  private final DealEvents events;

  WithdrawDeal(Deals deals, DealEvents events) {
    this.deals = deals;
    this.events = events;
  }

  /**
   * Called within the transaction of what takes the win back. Refused once the deal was refunded or
   * cancelled: that money has moved.
   */
  public Outcome<UUID> withdraw(UUID id, String reason, Instant at, By by) {
    Deal deal = deals.findById(id, LockModeType.PESSIMISTIC_WRITE);
    return deal.course
        .withdraw()
        .map(
            _ ->
                events
                    .write(deal, by.act(TYPE, new DealWithdrawn(deal.opportunity(), reason), at))
                    .id());
  }
}
