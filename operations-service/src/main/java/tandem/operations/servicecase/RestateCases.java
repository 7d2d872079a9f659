package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.directory.Directory;
import tandem.directory.PersonMove;
import tandem.directory.PersonMoveListener;
import tandem.directory.Placements;
import tandem.events.operations.CaseRestated;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/**
 * A person's move changes what the cases say that this person had: they are published anew, a batch
 * at a time.
 */
@ApplicationScoped
class RestateCases implements PersonMoveListener {

  private static final int BATCH = 200;

  private static final String CONCERNED =
      """
      select c.id from service_case c
      where c.id in (select case_id from case_holding where person = :person)
        and (cast(:from as timestamptz) is null
             or c.state in ('OPEN', 'PAUSED')
             or coalesce(c.closed_at, c.withdrawn_at, c.resolved_at) >= :from)
        and (cast(:until as timestamptz) is null or c.opened_at < :until)
      order by c.id
      """;

  private final EntityManager em;
  private final Directory directory;
  private final Cases cases;
  private final Outbox outbox;

  RestateCases(EntityManager em, Directory directory, Cases cases, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.cases = cases;
    this.outbox = outbox;
  }

  @Override
  public void moved(PersonMove move) {
    em.flush();
    @SuppressWarnings("unchecked")
    List<UUID> concerned =
        em.createNativeQuery(CONCERNED, UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from())
            .setParameter("until", move.until())
            .getResultList();
    for (int start = 0; start < concerned.size(); start += BATCH) {
      restate(concerned.subList(start, Math.min(start + BATCH, concerned.size())), move);
    }
  }

  private void restate(List<UUID> ids, PersonMove move) {
    List<ServiceCase> loaded =
        em.createQuery("from ServiceCase c where c.id in :ids order by c.id", ServiceCase.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Set<UUID> people =
        loaded.stream().flatMap(it -> it.course.people()).collect(Collectors.toSet());
    Placements after = directory.placements(people);
    Placements before = after.with(move.person(), move.before());
    outbox.appendAll(
        loaded.stream()
            .filter(it -> !cases.facts(it, after).equals(cases.facts(it, before)))
            .map(it -> new Entry(it, act(move), cases.noted(it, after)))
            .toList());
    em.flush();
    loaded.forEach(em::detach);
  }

  private static Act act(PersonMove move) {
    return new By(move.actor(), move.knownAt())
        .act(
            "operations.case.restated.v1",
            new CaseRestated(move.because(), move.person()),
            move.occurredAt());
  }
}
