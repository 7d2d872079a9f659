package tandem.directory;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tandem.acts.By;
import tandem.events.Failpoint;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.records.Recorded;

/**
 * A release may say more of records than the one before. What was recorded before is told once
 * more, a batch at a time; how far that has come stands in the table {@code facts_told}, so
 * whatever is killed, whoever looks next goes on.
 */
@Singleton
class Retelling {

  private static final Logger LOG = Logger.getLogger(Retelling.class);

  private static final int BATCH = 200;

  /** Before any record. */
  private static final UUID BEGINNING = new UUID(0, 0);

  private final EntityManager em;
  private final Clock clock;
  private final Company company;
  private final Outbox outbox;
  private final List<PlacedRecords<?>> kinds;
  private final By by;

  Retelling(
      EntityManager em,
      Clock clock,
      Company company,
      Outbox outbox,
      @All List<PlacedRecords<?>> kinds) {
    this.em = em;
    this.clock = clock;
    this.company = company;
    this.outbox = outbox;
    this.kinds = kinds;
    this.by = new By(company.service() + "-service", null);
  }

  /** What the event says: that it is no act of anybody's, and of which record. */
  private record Restated(String because, UUID of) {}

  @Scheduled(
      every = "${tandem.facts.retell-every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void retell() {
    try {
      for (PlacedRecords<?> kind : kinds) {
        while (QuarkusTransaction.requiringNew().call(() -> next(kind))) {
          Failpoint.at("retell.committed");
        }
      }
    } catch (RuntimeException e) {
      LOG.warnf("Facts are told on with the next look: %s", e.getClass().getName());
    }
  }

  /** Tells some of a kind; whether there may be more. */
  private <A extends Recorded> boolean next(PlacedRecords<A> kind) {
    if (isTold(kind)) {
      return false;
    }
    Told told = told(kind);
    if (told.edition() >= kind.edition()) {
      return false;
    }
    kind.prepare();
    List<A> some =
        kind.find("id > ?1 order by id", told.to())
            .page(0, BATCH)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    if (some.isEmpty()) {
      store(kind, new Told(kind.edition(), BEGINNING));
      return false;
    }
    Function<A, Object> facts = kind.facts(some);
    outbox.appendAll(
        some.stream().map(record -> new Entry(record, act(record), facts.apply(record))).toList());
    store(kind, new Told(told.edition(), some.getLast().id()));
    Failpoint.at("retell.before-commit");
    // Many may follow: what is written need not stay in memory.
    em.flush();
    some.forEach(em::detach);
    return true;
  }

  private Act act(Recorded record) {
    return by.act(
        company.event(record.kind(), "restated"),
        new Restated("release", record.id()),
        clock.instant());
  }

  /**
   * How far a kind was told.
   *
   * @param edition of all of it
   * @param to the last record told in the edition after that
   */
  private record Told(int edition, UUID to) {}

  private boolean isTold(PlacedRecords<?> kind) {
    return !em.createNativeQuery(
            "select edition from facts_told where kind = :kind and edition >= :edition")
        .setParameter("kind", kind.name())
        .setParameter("edition", kind.edition())
        .getResultList()
        .isEmpty();
  }

  /** Where there is no record yet, there is nothing to tell. */
  private Told told(PlacedRecords<?> kind) {
    em.createNativeQuery(
            """
            insert into facts_told (kind, edition, told_to) values (:kind, :edition, :beginning)
            on conflict do nothing
            """)
        .setParameter("kind", kind.name())
        .setParameter("edition", kind.count() == 0 ? kind.edition() : 1)
        .setParameter("beginning", BEGINNING)
        .executeUpdate();
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select edition, told_to from facts_told where kind = :kind for update")
                .setParameter("kind", kind.name())
                .getSingleResult();
    return new Told((Integer) row[0], (UUID) row[1]);
  }

  private void store(PlacedRecords<?> kind, Told told) {
    em.createNativeQuery(
            "update facts_told set edition = :edition, told_to = :to where kind = :kind")
        .setParameter("edition", told.edition())
        .setParameter("to", told.to())
        .setParameter("kind", kind.name())
        .executeUpdate();
  }
}
