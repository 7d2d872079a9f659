package tandem.operations.processrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tandem.acts.By;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/**
 * Says of runs that were completed before it was told how long steps of theirs added value, by a
 * version of each. What is done stands in the database: whoever starts next goes on.
 */
@ApplicationScoped
class TellValueAdding {

  private static final Logger LOG = Logger.getLogger(TellValueAdding.class);

  private static final int BATCH = 200;

  private static final UUID FIRST = new UUID(0, 0);

  private static final String UNTOLD =
      """
      select r.id from process_run r
      where r.id > :after and r.state = 'COMPLETED' and r.value_adding_millis is null
        and exists (select from process_step p where p.process_id = r.process and p.value_adding)
        and exists (select from run_step s where s.run_id = r.id)
        and not exists (
          select from run_step s
          join process_step p on p.process_id = r.process and p.name = s.name and p.value_adding
          where s.run_id = r.id and s.completed_at is null)
      order by r.id
      """;

  private final EntityManager em;
  private final Runs runs;
  private final Outbox outbox;
  private final Directory directory;
  private final Company company;

  TellValueAdding(
      EntityManager em, Runs runs, Outbox outbox, Directory directory, Company company) {
    this.em = em;
    this.runs = runs;
    this.outbox = outbox;
    this.directory = directory;
    this.company = company;
  }

  /** What the event says: which made it so, and of what. */
  private record Restated(String because, UUID of) {}

  /** Nobody waits for it. */
  void start(@Observes StartupEvent start) {
    Thread.startVirtualThread(
        () -> {
          try {
            tell();
          } catch (RuntimeException e) {
            LOG.warnf("Value-adding times are told at the next start: %s", e.getClass().getName());
          }
        });
  }

  void tell() {
    UUID last = FIRST;
    while (last != null) {
      UUID after = last;
      last = QuarkusTransaction.requiringNew().call(() -> tell(after));
    }
  }

  /** The last of those that were told; null for none. */
  private UUID tell(UUID after) {
    directory.holdStill();
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(UNTOLD, UUID.class)
            .setParameter("after", after)
            .setMaxResults(BATCH)
            .getResultList();
    if (ids.isEmpty()) {
      return null;
    }
    List<ProcessRun> untold =
        runs.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
            .filter(run -> run.valueAdding() == null)
            .toList();
    Function<ProcessRun, Object> facts = runs.facts(untold);
    By by = new By(company.service() + "-service", null);
    outbox.appendAll(
        untold.stream()
            .map(
                run ->
                    new Entry(
                        run,
                        by.act(
                            "operations.process-run.restated.v1",
                            new Restated("operations.process.amended.v1", run.process),
                            null),
                        facts.apply(run)))
            .toList());
    return ids.getLast();
  }
}
