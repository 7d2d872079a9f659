package tandem.operations.processrun;

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
import tandem.events.operations.ProcessRunRestated;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/**
 * A person's move changes what the runs say in which that person had a part: they are published
 * anew, a batch at a time.
 */
@ApplicationScoped
class RestateRuns implements PersonMoveListener {

  private static final int BATCH = 200;

  private static final String CONCERNED =
      """
      select r.id from process_run r
      where r.id in (
          select id from process_run where requested_by = :person or started_by = :person
          union all
          select run_id from run_step where performer = :person)
        and (r.ended_at is null or cast(:from as timestamptz) is null or r.ended_at >= :from)
        and (cast(:until as timestamptz) is null or r.requested_at < :until)
      order by r.id
      """;

  private final EntityManager em;
  private final Directory directory;
  private final Runs runs;
  private final Outbox outbox;

  RestateRuns(EntityManager em, Directory directory, Runs runs, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.runs = runs;
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
    List<ProcessRun> loaded =
        em.createQuery("from ProcessRun r where r.id in :ids order by r.id", ProcessRun.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Set<UUID> people = loaded.stream().flatMap(ProcessRun::people).collect(Collectors.toSet());
    Placements after = directory.placements(people);
    Placements before = after.with(move.person(), move.before());
    outbox.appendAll(
        loaded.stream()
            .filter(run -> !RunFacts.of(run, after).equals(RunFacts.of(run, before)))
            .map(run -> new Entry(run, act(move), runs.noted(run, after)))
            .toList());
    em.flush();
    loaded.forEach(em::detach);
  }

  private static Act act(PersonMove move) {
    return new By(move.actor(), move.knownAt())
        .act(
            "operations.process-run.restated.v1",
            new ProcessRunRestated(move.because(), move.person()),
            move.occurredAt());
  }
}
