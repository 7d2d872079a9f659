package tandem.directory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.By;
import tandem.outbox.Act;
import tandem.outbox.Aggregate;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/**
 * A person's move changes what records say in which that person had a part: those are published
 * anew, a batch at a time.
 *
 * @param <A> the records
 */
public abstract class Restating<A extends Aggregate> implements PersonMoveListener {

  private static final int BATCH = 200;

  /** Further than any act. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final Class<A> type;
  private final String concerned;

  @Inject EntityManager em;
  @Inject Directory directory;
  @Inject Company company;
  @Inject Outbox outbox;

  /** What the event says: which event made it so, and of whom. */
  private record Restated(String because, UUID of) {}

  /**
   * @param concerned SQL that selects ids in their order, by {@code :person}, {@code :from} and
   *     {@code :until}
   */
  protected Restating(Class<A> type, String concerned) {
    this.type = type;
    this.concerned = concerned;
  }

  /** Everybody whose place the facts of a record depend on. */
  protected abstract Stream<UUID> people(A record);

  protected abstract Object facts(A record, Holders holders);

  /** The facts as they are published, of a record that does more with them. */
  protected Object published(A record, Holders holders) {
    return facts(record, holders);
  }

  @Override
  public final void moved(PersonMove move) {
    em.flush();
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(concerned, UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from() == null ? Instant.EPOCH : move.from())
            .setParameter("until", move.until() == null ? FAR : move.until())
            .getResultList();
    for (int start = 0; start < ids.size(); start += BATCH) {
      restate(ids.subList(start, Math.min(start + BATCH, ids.size())), move);
    }
  }

  private void restate(List<UUID> ids, PersonMove move) {
    List<A> loaded =
        em.createQuery("from " + type.getName() + " r where r.id in :ids order by r.id", type)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Set<UUID> people = loaded.stream().flatMap(this::people).collect(Collectors.toSet());
    people.add(move.person());
    Placements after = directory.placements(people);
    Placements before = after.with(move.person(), move.before());
    outbox.appendAll(
        loaded.stream()
            .filter(record -> !facts(record, after).equals(facts(record, before)))
            .map(record -> new Entry(record, act(record, move), published(record, after)))
            .toList());
    // Many may follow: what is written need not stay in memory.
    em.flush();
    loaded.forEach(em::detach);
  }

  private Act act(A record, PersonMove move) {
    return new By(move.actor(), move.knownAt())
        .act(
            company.event(record.kind(), "restated"),
            new Restated(move.because(), move.person()),
            move.occurredAt());
  }
}
