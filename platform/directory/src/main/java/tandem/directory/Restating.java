package tandem.directory;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.By;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.records.Recorded;
import tandem.records.Restated;

/**
 * A person's move changes what records say in which that person had a part: those are published
 * anew in the transaction of the move, a batch at a time.
 */
@Singleton
class Restating {

  private static final int BATCH = 200;

  /** Further than any act. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final Outbox outbox;
  private final List<PlacedRecords<?>> kinds;

  Restating(
      EntityManager em,
      Directory directory,
      Company company,
      Outbox outbox,
      @All List<PlacedRecords<?>> kinds) {
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.outbox = outbox;
    this.kinds = kinds;
  }

  void moved(PersonMove move) {
    em.flush();
    kinds.forEach(kind -> moved(kind, move));
  }

  private <A extends Recorded> void moved(PlacedRecords<A> kind, PersonMove move) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(kind.concerned(), UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from() == null ? Instant.EPOCH : move.from())
            .setParameter("until", move.until() == null ? FAR : move.until())
            .getResultList();
    for (int start = 0; start < ids.size(); start += BATCH) {
      restate(kind, ids.subList(start, Math.min(start + BATCH, ids.size())), move);
    }
  }

  private <A extends Recorded> void restate(
      PlacedRecords<A> kind, List<UUID> ids, PersonMove move) {
    List<A> loaded =
        kind.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    Set<UUID> people = loaded.stream().flatMap(kind::people).collect(Collectors.toSet());
    people.add(move.person());
    Placements after = directory.placements(people);
    Placements before = after.with(move.person(), move.before());
    outbox.appendAll(
        loaded.stream()
            .filter(record -> !kind.facts(record, after).equals(kind.facts(record, before)))
            .map(record -> new Entry(record, act(record, move), kind.published(record, after)))
            .toList());
    // Many may follow: what is written need not stay in memory.
    em.flush();
    loaded.forEach(em::detach);
  }

  private Act act(Recorded record, PersonMove move) {
    return new By(move.actor(), move.knownAt())
        .act(
            company.event(record.kind(), Restated.ACT),
            new Restated(move.because(), move.person()),
            move.occurredAt());
  }
}
