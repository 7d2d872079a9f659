package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.sales.DealRecorded;
import tandem.events.sales.DealWithdrawn;
import tandem.outbox.Ids;
import tandem.records.Recorded;
import tandem.sales.deal.DealEvents.Done;

/** Records deals whole, as their source has them, many at a time. */
@ApplicationScoped
public class RecordDeals {

  private final Deals deals;
  private final DealEvents events;

  RecordDeals(Deals deals, DealEvents events) {
    this.deals = deals;
    this.events = events;
  }

  /**
   * @param names references to all deals that may be recorded, or withdrawn, in the batch
   */
  public Batch begin(Collection<String> names, By by) {
    return new Batch(new HashMap<>(deals.locked(names)), by);
  }

  /** The deals that some opportunities brought, by the ids of those, locked. */
  public Map<UUID, List<Recorded>> of(Collection<UUID> opportunities) {
    return deals
        .find("opportunity in ?1 order by id", List.copyOf(opportunities))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .collect(
            Collectors.groupingBy(
                Deal::opportunity,
                Collectors.mapping(deal -> (Recorded) deal, Collectors.toList())));
  }

  /** Deals of one transaction. */
  public final class Batch {

    private final Map<String, Deal> known;
    private final By by;
    private final List<Done> done = new ArrayList<>();

    private Batch(Map<String, Deal> known, By by) {
      this.known = known;
      this.by = by;
    }

    /**
     * Records a deal, or restates it; refused once it was refunded or cancelled here. Its id.
     *
     * @param won the deal that the opportunity was won by before, null for none
     * @param opportunity the one that was won by it
     */
    public Outcome<UUID> record(
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

    private UUID recorded(String externalId, Deal deal, Instant at) {
      known.put(deal.id().toString(), deal);
      known.put(externalId, deal);
      done.add(new Done(deal, by.act("sales.deal.recorded.v1", new DealRecorded(), at)));
      return deal.id();
    }

    /** Withdraws a deal that its source no longer has. */
    public Outcome<UUID> withdraw(UUID id, Instant at) {
      Deal deal = known.get(id.toString());
      return deal.course
          .withdraw()
          .map(
              _ -> {
                Object says = new DealWithdrawn(deal.opportunity(), null);
                done.add(new Done(deal, by.act(WithdrawDeal.TYPE, says, at)));
                return deal.id();
              });
    }

    /** Writes their events. */
    public void write() {
      events.write(done);
      done.clear();
    }
  }
}
