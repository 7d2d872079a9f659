package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.events.sales.DealClosed;

/** Closes the deal of a win. */
@ApplicationScoped
public class CloseDeal {

  private static final String TYPE = "sales.deal.closed.v1";

  private final DealEvents events;

  CloseDeal(DealEvents events) {
    this.events = events;
  }

  /**
   * Called within the transaction of the win.
   *
   * @param id that the win will name
   * @return the id
   */
  public Outcome<UUID> close(UUID id, UUID opportunity, Terms terms, Instant at, By by) {
    return Deal.close(id, null, opportunity, terms, at)
        .map(deal -> events.write(deal, by.act(TYPE, new DealClosed(), at)).id());
  }
}
