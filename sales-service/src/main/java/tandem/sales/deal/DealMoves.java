package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.PersonMove;
import tandem.directory.PersonMoveListener;
import tandem.directory.Placements;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealRestated;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/** Restates the deals whose postings a person's move gives to another team, region or level. */
@ApplicationScoped
class DealMoves implements PersonMoveListener {

  private static final int BATCH = 500;

  private static final String CONCERNED =
      """
      select d.id from deal d
      where d.credited @> array[cast(:person as uuid)] and d.state <> 'WITHDRAWN' and (
          (d.closed_at >= :from and d.closed_at < :until)
          or (d.cancelled_at >= :from and d.cancelled_at < :until)
          or exists (
            select 1 from jsonb_array_elements(d.refunds) r
            where cast(r ->> 'at' as timestamptz) >= :from
              and cast(r ->> 'at' as timestamptz) < :until))
      order by d.id
      """;

  /** Further than any act. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final EntityManager em;
  private final Directory directory;
  private final Outbox outbox;

  DealMoves(EntityManager em, Directory directory, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.outbox = outbox;
  }

  @Override
  public void moved(PersonMove move) {
    @SuppressWarnings("unchecked")
    List<UUID> concerned =
        em.createNativeQuery(CONCERNED, UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from() == null ? Instant.EPOCH : move.from())
            .setParameter("until", move.until() == null ? FAR : move.until())
            .getResultList();
    for (int i = 0; i < concerned.size(); i += BATCH) {
      restate(concerned.subList(i, Math.min(i + BATCH, concerned.size())), move);
    }
  }

  private void restate(List<UUID> ids, PersonMove move) {
    List<Deal> deals =
        em.createQuery("from Deal d where d.id in :ids order by d.id", Deal.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Placements now =
        directory.placements(
            deals.stream()
                .flatMap(deal -> deal.terms().credits().stream())
                .map(Credit::person)
                .toList());
    Placements before = now.with(move.person(), move.before());
    DealRestated says = new DealRestated("sales.person.moved.v1", move.person());
    By by = new By(move.actor(), move.knownAt());
    List<Entry> entries = new ArrayList<>();
    for (Deal deal : deals) {
      DealFacts facts = deal.facts(now::on);
      if (!facts.equals(deal.facts(before::on))) {
        entries.add(
            new Entry(deal, by.act("sales.deal.restated.v1", says, move.occurredAt()), facts));
      }
    }
    outbox.appendAll(entries);
    em.flush();
    deals.forEach(em::detach);
  }
}
