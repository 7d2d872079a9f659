package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import tandem.events.sales.DealClosed;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Closes a deal, won by an opportunity or made directly. */
@ApplicationScoped
public class CloseDeal {

  private static final String TYPE = "sales.deal.closed.v1";

  private final EntityManager em;
  private final References references;
  private final DealEvents events;

  CloseDeal(EntityManager em, References references, DealEvents events) {
    this.em = em;
    this.references = references;
    this.events = events;
  }

  /**
   * Closes the deal of a win.
   *
   * @param id that the win will name
   * @return the id
   */
  @Transactional
  public Outcome<UUID> close(UUID id, UUID opportunity, Terms terms, Instant at, By by) {
    return close(id, null, opportunity, terms, at, by).map(Deal::id);
  }

  /**
   * @param opportunity the one that was won by it, null for a deal made directly
   */
  @Transactional
  Outcome<Deal> close(
      UUID id, String externalId, UUID opportunity, Terms terms, Instant at, By by) {
    return references
        .unused(Deal.class, externalId)
        .then(_ -> Deal.close(id, externalId, opportunity, terms, at))
        .map(
            deal -> {
              em.persist(deal);
              return events.append(deal, by.act(TYPE, new DealClosed(), at));
            });
  }
}
