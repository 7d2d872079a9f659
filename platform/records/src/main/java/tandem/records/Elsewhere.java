package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.acts.References;
import tandem.events.ExternalId;

/**
 * The records of other services that this one refers to, by the external ids that it was told. A
 * record may name what is not known yet: {@link Linking} sees to it when it is.
 */
@ApplicationScoped
public class Elsewhere {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long LOCK = 6_180_339_887L;

  private final EntityManager em;
  private final Set<String> kinds;

  Elsewhere(
      EntityManager em,
      @ConfigProperty(name = "tandem.records.elsewhere") Optional<Set<String>> kinds) {
    this.em = em;
    this.kinds = kinds.orElse(Set.of());
  }

  /** Whether another service tells this one of records of the kind. */
  boolean tells(String kind) {
    return kinds.contains(kind);
  }

  /** Whether there are such kinds at all. */
  boolean tellsAny() {
    return !kinds.isEmpty();
  }

  /**
   * The ids of what names stand for; an id stands for itself. What is found by none stays unknown
   * until the end of the transaction, so that nothing is told between the question and a record
   * that waits for the answer.
   */
  Map<String, UUID> find(String kind, Collection<String> names) {
    Map<String, UUID> ids = new HashMap<>();
    Set<String> left = new HashSet<>();
    for (String name : names) {
      UUID id = References.id(name);
      if (id == null) {
        left.add(name);
      } else {
        ids.put(name, id);
      }
    }
    if (tells(kind)) {
      look(kind, left, ids);
      if (!left.isEmpty()) {
        lock("pg_advisory_xact_lock_shared");
        look(kind, left, ids);
      }
    }
    return ids;
  }

  private void look(String kind, Set<String> left, Map<String, UUID> into) {
    if (!left.isEmpty()) {
      List<?> rows =
          em.createNativeQuery(
                  "select external_id, id from known_record"
                      + " where kind = :kind and external_id = any(:names)")
              .setParameter("kind", kind)
              .setParameter("names", left.toArray(String[]::new))
              .getResultList();
      for (Object row : rows) {
        Object[] known = (Object[]) row;
        into.put((String) known[0], (UUID) known[1]);
        left.remove((String) known[0]);
      }
    }
  }

  /** Waits for the transactions that wait for records, and holds off others. */
  void holdOff() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String how) {
    em.createNativeQuery("select 1 from " + how + "(" + LOCK + ")").getSingleResult();
  }

  /**
   * Takes what another service tells, in its order; a record without an external id is no more, and
   * what refers to it goes on to do so.
   */
  @Transactional
  public void take(List<ExternalId> told) {
    Map<UUID, ExternalId> records = new LinkedHashMap<>();
    told.forEach(one -> records.put(one.id(), one));
    em.createNativeQuery("delete from known_record where id = any(:gone)")
        .setParameter(
            "gone",
            records.values().stream()
                .filter(one -> one.externalId() == null)
                .map(ExternalId::id)
                .toArray(UUID[]::new))
        .executeUpdate();
    Map<KnownRecord.Name, ExternalId> last = new LinkedHashMap<>();
    records.values().stream()
        .filter(one -> one.externalId() != null)
        .forEach(one -> last.put(new KnownRecord.Name(one.kind(), one.externalId()), one));
    em.createNativeQuery(
            """
            insert into known_record as k (kind, external_id, id)
            select * from unnest(cast(:kinds as text[]), cast(:names as text[]),
                                 cast(:ids as uuid[]))
            on conflict (kind, external_id) do update set id = excluded.id, linked = false
            where k.id <> excluded.id
            """)
        .setParameter("kinds", texts(last.values(), ExternalId::kind))
        .setParameter("names", texts(last.values(), ExternalId::externalId))
        .setParameter("ids", texts(last.values(), one -> one.id().toString()))
        .executeUpdate();
  }

  private static String[] texts(Collection<ExternalId> told, Function<ExternalId, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }
}
