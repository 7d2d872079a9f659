package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
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

  static final String KINDS = "tandem.records.elsewhere";

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long LOCK = 6_180_339_887L;

  private final EntityManager em;
  private final Set<String> kinds;

  Elsewhere(EntityManager em, @ConfigProperty(name = KINDS) Optional<Set<String>> kinds) {
    this.em = em;
    this.kinds = kinds.orElse(Set.of());
  }

  /** Whether another service tells this one of records of the kind. */
  boolean tells(String kind) {
    return kinds.contains(kind);
  }

  /** Whether a field refers to such records. */
  boolean tellsOf(FieldModel reference) {
    return reference.type() instanceof ReferenceType(_, String kind) && kind != null && tells(kind);
  }

  /** Whether there are such kinds at all. */
  boolean tellsAny() {
    return !kinds.isEmpty();
  }

  /**
   * The ids of what names stand for; an id that is nobody's external id stands for itself. Nothing
   * that is told of them is done with before the end of the transaction: its records are seen by
   * {@link Linking}, whether they wait for a name or refer to what had it.
   */
  Map<String, UUID> find(String kind, Collection<String> names) {
    Map<String, UUID> ids = new HashMap<>();
    for (String name : names) {
      UUID id = References.id(name);
      if (id != null) {
        ids.put(name, id);
      }
    }
    if (tells(kind) && !names.isEmpty()) {
      hold();
      look(kind, Set.copyOf(names), ids);
    }
    return ids;
  }

  private void look(String kind, Set<String> names, Map<String, UUID> into) {
    List<?> rows =
        em.createNativeQuery(
                "select external_id, id from known_record"
                    + " where kind = :kind and external_id = any(:names) and id is not null")
            .setParameter("kind", kind)
            .setParameter("names", names.toArray(String[]::new))
            .getResultList();
    for (Object row : rows) {
      Object[] known = (Object[]) row;
      into.put((String) known[0], (UUID) known[1]);
    }
  }

  /** Has {@link #holdOff} wait for the transaction. To be called after records are locked. */
  void hold() {
    lock("pg_advisory_xact_lock_shared");
  }

  /** Waits for the transactions that name records, and holds off others. */
  void holdOff() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String how) {
    em.createNativeQuery("select 1 from " + how + "(" + LOCK + ")").getSingleResult();
  }

  /**
   * Takes what another service tells, in its order, as often as it comes: a record that is no more
   * never comes back. What refers to one goes on to do so until another has its external id.
   */
  @Transactional
  public void take(List<ExternalId> told) {
    int from = 0;
    for (int to = 1; to <= told.size(); to++) {
      if (to == told.size() || isGone(told.get(to)) != isGone(told.get(from))) {
        List<ExternalId> alike = told.subList(from, to);
        if (isGone(told.get(from))) {
          takeGone(alike);
        } else {
          takeKnown(alike);
        }
        from = to;
      }
    }
  }

  private static boolean isGone(ExternalId told) {
    return told.externalId() == null;
  }

  private void takeGone(List<ExternalId> told) {
    em.createNativeQuery(
            """
            update known_record set id = null, former = former || id, linked = true
            where id = any(:gone)
            """)
        .setParameter("gone", told.stream().map(ExternalId::id).toArray(UUID[]::new))
        .executeUpdate();
  }

  private void takeKnown(List<ExternalId> told) {
    Map<KnownRecord.Name, ExternalId> last = new LinkedHashMap<>();
    told.forEach(one -> last.put(new KnownRecord.Name(one.kind(), one.externalId()), one));
    em.createNativeQuery(
            """
            insert into known_record as k (kind, external_id, id, former)
            select kind, name, id, array_remove(array[former], null)
            from unnest(cast(:kinds as text[]), cast(:names as text[]),
                        cast(:ids as uuid[]), cast(:former as uuid[])) as t (kind, name, id, former)
            on conflict (kind, external_id) do update
            set id = excluded.id, former = array_remove(k.former || k.id, null), linked = false
            where k.id is distinct from excluded.id and excluded.id <> all(k.former)
            """)
        .setParameter("kinds", texts(last.values(), ExternalId::kind))
        .setParameter("names", texts(last.values(), ExternalId::externalId))
        .setParameter("ids", texts(last.values(), one -> one.id().toString()))
        .setParameter("former", texts(last.values(), Elsewhere::taken))
        .executeUpdate();
  }

  /**
   * The id for which an external id was taken that looks like one, as those of other systems do:
   * whoever named it before it was told refers to that. Null for none.
   */
  private static String taken(ExternalId told) {
    UUID id = References.id(told.externalId());
    return id == null || id.equals(told.id()) ? null : id.toString();
  }

  private static String[] texts(Collection<ExternalId> told, Function<ExternalId, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }
}
