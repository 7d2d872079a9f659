package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tandem.directory.Holders;
import tandem.events.sales.DealRecorded;
import tandem.events.sales.DealWithdrawn;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.act.References;

/** Records deals whole, as their source has them, many at a time. */
@ApplicationScoped
public class RecordDeals {

  private final EntityManager em;
  private final References references;

  RecordDeals(EntityManager em, References references) {
    this.em = em;
    this.references = references;
  }

  /**
   * @param deals references to all deals that may be recorded, or withdrawn, in the batch
   * @param holders of everybody who may be credited
   */
  public Batch begin(Collection<String> deals, Holders holders, By by) {
    return new Batch(new HashMap<>(references.locked(Deal.class, deals)), holders, by);
  }

  /** Deals of one transaction; what they leave to publish goes through the caller's outbox call. */
  public final class Batch {

    private final Map<String, Deal> known;
    private final Holders holders;
    private final By by;

    private Batch(Map<String, Deal> known, Holders holders, By by) {
      this.known = known;
      this.holders = holders;
      this.by = by;
    }

    /** A deal with its event, not yet appended. */
    public record Recorded(UUID id, Entry entry) {}

    /**
     * Records a deal, or restates it; refused once it was refunded or cancelled here.
     *
     * @param won the deal that the opportunity was won by before, null for none
     * @param opportunity null for a deal made directly
     */
    public Outcome<Recorded> record(
        String externalId, UUID won, UUID opportunity, Terms terms, Instant at) {
      Deal old = known.get(won == null ? externalId : won.toString());
      if (old != null && !Objects.equals(old.opportunity(), opportunity)) {
        return Outcome.refused(Refusal.conflict("external-id.taken", externalId));
      }
      return (old == null
              ? Deal.close(Ids.next(), externalId, opportunity, terms, at)
              : old.restate(terms, at))
          .map(deal -> recorded(externalId, deal, at));
    }

    private Recorded recorded(String externalId, Deal deal, Instant at) {
      if (!em.contains(deal)) {
        em.persist(deal);
        known.put(deal.id().toString(), deal);
      }
      known.put(externalId, deal);
      return new Recorded(
          deal.id(),
          new Entry(
              deal,
              by.act("sales.deal.recorded.v1", new DealRecorded(), at),
              deal.facts(holders::on)));
    }

    /** Withdraws a deal that its source no longer has. */
    public Outcome<Recorded> withdraw(UUID id, Instant at) {
      return known
          .get(id.toString())
          .withdraw()
          .map(
              deal ->
                  new Recorded(
                      deal.id(),
                      new Entry(
                          deal,
                          by.act(
                              WithdrawDeal.TYPE, new DealWithdrawn(deal.opportunity(), null), at),
                          deal.facts(holders::on))));
    }

    boolean isImportedAs(String externalId, String hash) {
      Deal deal = known.get(externalId);
      return deal != null && hash.equals(deal.importHash());
    }

    boolean isKnown(String externalId) {
      return known.containsKey(externalId);
    }

    void importedAs(String externalId, String hash) {
      known.get(externalId).importedAs(hash);
    }
  }
}
