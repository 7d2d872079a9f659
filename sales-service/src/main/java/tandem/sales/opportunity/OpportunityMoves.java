package tandem.sales.opportunity;

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
import tandem.events.sales.OpportunityFacts;
import tandem.events.sales.OpportunityRestated;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/** Restates the opportunities whose acts a person's move gives to another team, region or level. */
@ApplicationScoped
class OpportunityMoves implements PersonMoveListener {

  private static final int BATCH = 500;

  /** Further than any act. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static final String CONCERNED =
      """
      select o.id from Opportunity o
      where (o.openedBy = :person and o.openedAt >= :from and o.openedAt < :until)
         or (o.closedBy = :person and o.closedAt >= :from and o.closedAt < :until)
      order by o.id
      """;

  private final EntityManager em;
  private final Directory directory;
  private final Outbox outbox;

  OpportunityMoves(EntityManager em, Directory directory, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.outbox = outbox;
  }

  @Override
  public void moved(PersonMove move) {
    List<UUID> concerned =
        em.createQuery(CONCERNED, UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from() == null ? Instant.EPOCH : move.from())
            .setParameter("until", move.until() == null ? FAR : move.until())
            .getResultList();
    for (int i = 0; i < concerned.size(); i += BATCH) {
      restate(concerned.subList(i, Math.min(i + BATCH, concerned.size())), move);
    }
  }

  private void restate(List<UUID> ids, PersonMove move) {
    List<Opportunity> opportunities =
        em.createQuery("from Opportunity o where o.id in :ids order by o.id", Opportunity.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Placements now =
        directory.placements(
            opportunities.stream().flatMap(each -> each.holders().stream()).toList());
    Placements before = now.with(move.person(), move.before());
    OpportunityRestated says = new OpportunityRestated("sales.person.moved.v1", move.person());
    By by = new By(move.actor(), move.knownAt());
    List<Entry> entries = new ArrayList<>();
    for (Opportunity opportunity : opportunities) {
      OpportunityFacts facts = opportunity.facts(now::on);
      if (!facts.equals(opportunity.facts(before::on))) {
        entries.add(
            new Entry(
                opportunity,
                by.act("sales.opportunity.restated.v1", says, move.occurredAt()),
                facts));
      }
    }
    outbox.appendAll(entries);
    // Many may follow: what is written need not stay in memory.
    em.flush();
    opportunities.forEach(em::detach);
  }
}
