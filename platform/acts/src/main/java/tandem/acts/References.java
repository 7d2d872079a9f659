package tandem.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.outbox.Aggregate;
import tandem.outbox.Ids;

/** Finds records by what a request calls them: a UUID is an id, anything else an external id. */
@ApplicationScoped
public class References {

  private final EntityManager em;

  References(EntityManager em) {
    this.em = em;
  }

  /** The id that a reference is, null if it is an external id. */
  public static UUID id(String reference) {
    return Ids.parse(reference).orElse(null);
  }

  /** The records that references name, with one query; without those that name nothing. */
  public <A extends Aggregate> Map<String, A> find(Class<A> kind, Collection<String> references) {
    return find(kind, references, LockModeType.NONE);
  }

  /** The same, locked in the order of their ids, to be acted upon. */
  public <A extends Aggregate> Map<String, A> locked(Class<A> kind, Collection<String> references) {
    return find(kind, references, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same, locked against changes by others. */
  public <A extends Aggregate> Map<String, A> shared(Class<A> kind, Collection<String> references) {
    return find(kind, references, LockModeType.PESSIMISTIC_READ);
  }

  /** The ids of the records that references name. */
  public Map<String, UUID> ids(Class<? extends Aggregate> kind, Collection<String> references) {
    Map<String, UUID> ids = new HashMap<>();
    find(kind, references).forEach((reference, record) -> ids.put(reference, record.id()));
    return ids;
  }

  private <A extends Aggregate> Map<String, A> find(
      Class<A> kind, Collection<String> references, LockModeType lock) {
    Set<String> asked = new HashSet<>(references);
    asked.remove(null);
    if (asked.isEmpty()) {
      return Map.of();
    }
    TypedQuery<A> query =
        asked.size() == 1 ? one(kind, asked.iterator().next()) : several(kind, asked);
    List<A> found = query.setLockMode(lock).getResultList();
    Map<UUID, A> byId = new HashMap<>();
    Map<String, A> named = new HashMap<>();
    for (A record : found) {
      byId.put(record.id(), record);
      named.put(record.id().toString(), record);
      if (record.externalId() != null) {
        named.put(record.externalId(), record);
      }
    }
    // An id is the same in capital letters.
    for (String reference : asked) {
      Ids.parse(reference).map(byId::get).ifPresent(record -> named.put(reference, record));
    }
    return named;
  }

  /** Hibernate translates a list anew each time; what asks for one name, it keeps. */
  private <A extends Aggregate> TypedQuery<A> one(Class<A> kind, String reference) {
    UUID id = id(reference);
    String from = "from " + kind.getName() + " e where e.externalId = :reference";
    TypedQuery<A> query =
        id == null
            ? em.createQuery(from, kind)
            : em.createQuery(from + " or e.id = :id order by e.id", kind).setParameter("id", id);
    return query.setParameter("reference", reference);
  }

  private <A extends Aggregate> TypedQuery<A> several(Class<A> kind, Set<String> references) {
    return em.createQuery(
            "from "
                + kind.getName()
                + " e where e.id in :ids or e.externalId in :references order by e.id",
            kind)
        .setParameter(
            "ids", references.stream().map(References::id).filter(Objects::nonNull).toList())
        .setParameter("references", references);
  }

  public <A extends Aggregate> Optional<A> find(Class<A> kind, String reference) {
    return Optional.ofNullable(find(kind, Set.of(reference)).get(reference));
  }

  /** All that some requests name. */
  public static <R> Set<String> named(
      Collection<R> requests, Function<? super R, Stream<String>> references) {
    return requests.stream()
        .flatMap(references)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What a field of a request names, null for null; refused where it names nothing. */
  public static <T> Outcome<T> resolve(String field, String reference, Map<String, T> among) {
    if (reference == null) {
      return Outcome.done(null);
    }
    T found = among.get(reference);
    return found == null
        ? Outcome.refused(Refusal.invalid(field, "reference.unknown", reference))
        : Outcome.done(found);
  }
}
