package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.imports.ImportType.Begun;
import tandem.imports.ImportType.Context;
import tandem.imports.RowOutcome;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/**
 * Takes back records that an import began: an event says that they never were, with facts that
 * count for nothing, and their rows go. Stays what was acted upon since and what others refer to.
 */
@Singleton
class RecordRemoval {

  private static final String UNDONE = "undone";
  private static final Refusal ACTED_SINCE = Refusal.conflict("import.acted-since");
  private static final Refusal BUILT_ON = Refusal.conflict("import.built-on");
  private static final String FOREIGN_KEY = "23503";

  private final EntityManager em;
  private final Outbox outbox;
  private final ActsSince acts;
  private final List<Records<?>> kinds;
  private final String service;

  RecordRemoval(
      EntityManager em,
      Outbox outbox,
      ActsSince acts,
      @All List<Records<?>> kinds,
      @ConfigProperty(name = "tandem.service") String service) {
    this.em = em;
    this.outbox = outbox;
    this.acts = acts;
    this.kinds = kinds;
    this.service = service;
  }

  /** What the event says besides the facts. */
  private record Undone(UUID undoes) {}

  /** An outcome for each record, in their order. */
  <A extends Recorded> List<RowOutcome> remove(
      Records<A> records, UUID undone, List<Begun> begun, Context context) {
    records.prepare();
    Map<String, A> found = records.locked(begun.stream().map(Begun::name).toList());
    Map<UUID, Begun> told = new HashMap<>();
    begun.stream()
        .filter(one -> found.containsKey(one.name()))
        .forEach(one -> told.put(found.get(one.name()).id(), one));
    Map<UUID, List<Recorded>> brought = records.brought(found.values());
    Map<UUID, Refusal> staying = staying(records, found.values(), brought, told);
    List<A> going =
        found.values().stream().distinct().filter(it -> !staying.containsKey(it.id())).toList();
    going.stream()
        .flatMap(it -> brought.getOrDefault(it.id(), List.of()).stream())
        .collect(Collectors.groupingBy(this::kind))
        .forEach((kind, its) -> removeBrought(kind, its, undone, context));
    remove(records, going, undone, context);
    return begun.stream().map(one -> outcome(found.get(one.name()), staying)).toList();
  }

  private static RowOutcome outcome(Recorded record, Map<UUID, Refusal> staying) {
    if (record == null) {
      return new RowOutcome.Unchanged();
    }
    Refusal why = staying.get(record.id());
    if (why == null) {
      return new RowOutcome.Removed();
    }
    return why.equals(BUILT_ON) ? new RowOutcome.Deferred(why) : new RowOutcome.Rejected(why);
  }

  /** Which records stay, and why. */
  private <A extends Recorded> Map<UUID, Refusal> staying(
      Records<A> records,
      Collection<A> found,
      Map<UUID, List<Recorded>> brought,
      Map<UUID, Begun> told) {
    Map<UUID, UUID> owners = new HashMap<>();
    found.forEach(it -> owners.put(it.id(), it.id()));
    brought.forEach((owner, its) -> its.forEach(it -> owners.put(it.id(), owner)));
    Map<UUID, Refusal> staying = new HashMap<>();
    referredTo(records, owners).forEach(id -> staying.put(owners.get(id), BUILT_ON));
    acts.after(owners.keySet(), id -> told(told.get(owners.get(id))))
        .forEach(id -> staying.put(owners.get(id), ACTED_SINCE));
    return staying;
  }

  /** Of what no file is known to have told, everything happened afterwards. */
  private static Instant told(Begun begun) {
    return begun.told() == null ? Instant.EPOCH : begun.told();
  }

  /** Those of some records to which others refer that stay. */
  private Set<UUID> referredTo(Records<?> records, Map<UUID, UUID> owners) {
    Set<UUID> referredTo = new HashSet<>(records.builtOn(owners.keySet()));
    for (Records<?> kind : kinds) {
      kind.kind()
          .references()
          .filter(RecordRemoval::isKept)
          .forEach(field -> referredTo.addAll(referred(kind, field, owners.keySet())));
    }
    return referredTo;
  }

  private static boolean isKept(FieldModel reference) {
    return !reference.is(Trait.ASKED) && (reference.isGiven() || reference.is(Trait.FILTER));
  }

  private List<UUID> referred(Records<?> kind, FieldModel field, Set<UUID> ids) {
    return em.createQuery(
            "select distinct %1$s from %2$s r where %1$s in :ids and r.id not in :ids"
                .formatted(field.property(), kind.type().getName()),
            UUID.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private Records<?> kind(Recorded record) {
    return kinds.stream().filter(its -> its.type().isInstance(record)).findFirst().orElseThrow();
  }

  private <A extends Recorded> void removeBrought(
      Records<A> records, List<Recorded> some, UUID undone, Context context) {
    remove(records, some.stream().map(records.type()::cast).toList(), undone, context);
  }

  private <A extends Recorded> void remove(
      Records<A> records, List<A> some, UUID undone, Context context) {
    if (some.isEmpty()) {
      return;
    }
    KindModel kind = records.kind();
    some.forEach(RecordRemoval::withdraw);
    Function<? super A, ?> facts = records.facts(some);
    List<Entry> entries = new ArrayList<>();
    for (A record : some) {
      entries.add(
          new Entry(
              record,
              context.by().act(kind.event(service, UNDONE), new Undone(undone), null),
              withoutMoments(facts.apply(record))));
    }
    entries.addAll(restated(records, some, context));
    outbox.appendAll(entries, some.stream().flatMap(record -> names(kind, record)).toList());
    outbox.forget(some);
    some.forEach(em::remove);
    flush();
  }

  /** Of those that stay. */
  private <A extends Recorded> List<Entry> restated(
      Records<A> records, List<A> some, Context context) {
    Map<A, A> others = records.restated(some);
    Function<? super A, ?> facts = records.facts(others.keySet());
    List<Entry> entries = new ArrayList<>();
    others.forEach(
        (other, because) -> {
          KindModel kind = records.kind();
          Restated says = new Restated(kind.event(service, UNDONE), because.id());
          entries.add(
              new Entry(
                  other,
                  context.by().act(kind.event(service, Restated.ACT), says, null),
                  facts.apply(other)));
        });
    return entries;
  }

  private static void withdraw(Recorded record) {
    if (record instanceof Withdrawable withdrawable) {
      withdrawable.withdraw();
    }
  }

  /** What a record was, and nothing of what happened: so that it counts for nothing. */
  private static JsonNode withoutMoments(Object told) {
    ObjectNode facts = (ObjectNode) Json.tree(told);
    facts.properties().removeIf(fact -> happened(fact.getValue()));
    facts
        .properties()
        .forEach(
            fact -> {
              if (!fact.getValue().isEmpty() && happened(fact.getValue().path(0))) {
                fact.setValue(JsonNodeFactory.instance.arrayNode());
              }
            });
    return facts;
  }

  /** Moments, and the entries of journals, are what says when. */
  private static boolean happened(JsonNode fact) {
    return fact.has("at");
  }

  private static Stream<DisplayName> names(KindModel kind, Recorded record) {
    return Stream.concat(
            kind.display() == null
                ? Stream.of()
                : Stream.of(new DisplayName(kind.name(), record.id(), null)),
            record.names())
        .map(name -> new DisplayName(name.kind(), name.id(), null));
  }

  private void flush() {
    try {
      em.flush();
    } catch (PersistenceException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && FOREIGN_KEY.equals(sql.getSQLState())) {
          throw new RefusedException(BUILT_ON);
        }
      }
      throw e;
    }
  }
}
