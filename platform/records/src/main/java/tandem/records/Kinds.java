package tandem.records;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.acts.Outcome;
import tandem.outbox.Aggregate;
import tandem.web.paging.Listing;

/** The kinds of this service. */
@Singleton
class Kinds {

  private final Map<Class<?>, Records<?>> records = new HashMap<>();
  private final Map<Class<?>, Listing<?>> listings = new HashMap<>();
  private final Map<Class<?>, Map<String, Done<?>>> acts = new HashMap<>();

  Kinds(@All List<Records<?>> all, @All List<RecordAct<?, ?>> does) {
    Map<String, Class<? extends Aggregate>> named = new HashMap<>();
    for (Records<?> kept : all) {
      records.put(kept.type(), kept);
      named.put(kept.kind().name(), kept.type());
    }
    for (Records<?> kept : all) {
      listings.put(kept.type(), RecordListing.of(kept.kind(), named));
    }
    for (RecordAct<?, ?> act : does) {
      // Of a bean with interceptors the class is a subclass.
      Class<?> declared = act.getClass();
      while (declared.getSuperclass() != RecordAct.class) {
        declared = declared.getSuperclass();
      }
      add(ActModel.of(declared), act);
    }
  }

  private void add(ActModel model, RecordAct<?, ?> act) {
    Class<? extends Recorded> type = model.kind().type();
    if (records.containsKey(type)) {
      Done<?> other =
          acts.computeIfAbsent(type, _ -> new HashMap<>())
              .putIfAbsent(model.path(), new Done<>(model, records.get(type), act));
      if (other != null) {
        throw new WrongDeclarationException(
            act.getClass(), "has the path of another act: " + model.path());
      }
    }
  }

  /**
   * An act, and to what it is done.
   *
   * @param <A> to what
   */
  record Done<A extends Recorded>(ActModel model, Records<A> records, RecordAct<?, ?> act) {

    @SuppressWarnings("unchecked")
    Outcome<Told> does(A record, Object asked, Instant at) {
      return ((RecordAct<A, Object>) act)
          .act(record, asked, at)
          .map(told -> told.at() == null ? new Told(told.says(), at) : told);
    }
  }

  /** An act of a kind by its path; none where it has no such act. */
  @SuppressWarnings("unchecked")
  <A extends Recorded> Optional<Done<A>> act(Class<A> type, String path) {
    return Optional.ofNullable((Done<A>) acts.getOrDefault(type, Map.of()).get(path));
  }

  /** The paths of the acts of all kinds. */
  Set<String> paths() {
    return acts.values().stream()
        .flatMap(ofKind -> ofKind.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those whose acts come in files. */
  List<Done<?>> imported() {
    return acts.values().stream()
        .flatMap(ofKind -> ofKind.values().stream())
        .<Done<?>>map(done -> done)
        .filter(done -> !done.model().rows().isEmpty())
        .toList();
  }

  Collection<Records<?>> all() {
    return records.values();
  }

  @SuppressWarnings("unchecked")
  <A extends Recorded> Records<A> records(Class<A> type) {
    return (Records<A>) records.get(type);
  }

  @SuppressWarnings("unchecked")
  <A extends Recorded> Listing<A> listing(Class<A> type) {
    return (Listing<A>) listings.get(type);
  }
}
