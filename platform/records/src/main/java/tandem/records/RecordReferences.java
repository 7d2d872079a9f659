package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.References;
import tandem.outbox.Aggregate;

/** Finds what drafts refer to, with one query for each field that refers. */
@ApplicationScoped
class RecordReferences {

  private final References references;
  private final Instance<Sights> sights;
  private final Instance<Referable> referables;
  private final Instance<Records<?>> declared;
  private final Elsewhere elsewhere;

  RecordReferences(
      References references,
      Instance<Sights> sights,
      @Any Instance<Referable> referables,
      @Any Instance<Records<?>> declared,
      Elsewhere elsewhere) {
    this.references = references;
    this.sights = sights;
    this.referables = referables;
    this.declared = declared;
    this.elsewhere = elsewhere;
  }

  void resolve(KindModel kind, Draft draft, Sight sight) {
    draft.resolve(find(kind, List.of(draft), sight), Map.of());
  }

  /** What drafts refer to and the caller sees. */
  Found find(KindModel kind, Collection<Draft> drafts, Sight sight) {
    Map<FieldModel, Map<String, UUID>> ids = new LinkedHashMap<>();
    kind.references()
        .forEach(
            field -> {
              Set<String> names =
                  drafts.stream().flatMap(draft -> draft.names(field)).collect(Collectors.toSet());
              ids.put(field, names.isEmpty() ? new HashMap<>() : find(field, names, sight));
            });
    return new Found(ids, kind.awaited() == null ? Set.of() : elsewhere(kind));
  }

  /** The fields that refer to what other services tell. */
  private Set<FieldModel> elsewhere(KindModel kind) {
    return kind.references().filter(elsewhere::tellsOf).collect(Collectors.toSet());
  }

  /** The ids of what a field refers to by some names, as far as the caller sees it. */
  Map<String, UUID> find(FieldModel field, Set<String> names, Sight sight) {
    Sight seen = field.is(Trait.UNSEEN) ? Sight.EVERYTHING : sight;
    return find((ReferenceType) field.type(), names, seen);
  }

  private Map<String, UUID> find(ReferenceType type, Set<String> names, Sight sight) {
    return type.to() == null ? named(type.kind(), names) : visible(type.to(), names, sight);
  }

  private Map<String, UUID> visible(Class<? extends Aggregate> to, Set<String> names, Sight sight) {
    Map<String, UUID> ids = new HashMap<>();
    references
        .find(to, names)
        .forEach(
            (name, record) -> {
              if (sees(record, sight)) {
                ids.put(name, record.id());
              }
            });
    return ids;
  }

  private boolean sees(Aggregate record, Sight sight) {
    if (sights.get().people().isInstance(record)) {
      return sight.covers(record.id());
    }
    if (record instanceof Recorded declaredRecord) {
      FieldModel scope = DeclaredKinds.of(declaredRecord.getClass()).scope();
      return scope == null || scope.of(record) == null || sight.covers((UUID) scope.of(record));
    }
    return true;
  }

  /** By whoever keeps the kind in this service; else by what others told. */
  private Map<String, UUID> named(String kind, Set<String> names) {
    for (Records<?> records : declared) {
      if (records.kind().name().equals(kind)) {
        return records.ids(names);
      }
    }
    for (Referable referable : referables) {
      if (referable.kind().equals(kind)) {
        return referable.find(names);
      }
    }
    return elsewhere.find(kind, names);
  }
}
