package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.outbox.Aggregate;
import tandem.web.act.References;

/** Finds what drafts refer to, with one query for each field that refers. */
@ApplicationScoped
class RecordReferences {

  private final References references;
  private final Instance<Sights> sights;

  RecordReferences(References references, Instance<Sights> sights) {
    this.references = references;
    this.sights = sights;
  }

  void resolve(KindModel kind, Draft draft, Sight sight) {
    draft.resolve(find(kind, List.of(draft), sight), Map.of());
  }

  /** The ids of what drafts refer to and the caller sees, by field and name. */
  Map<FieldModel, Map<String, UUID>> find(KindModel kind, Collection<Draft> drafts, Sight sight) {
    Map<FieldModel, Map<String, UUID>> found = new HashMap<>();
    kind.references()
        .forEach(
            field -> {
              Set<String> names =
                  drafts.stream().flatMap(draft -> draft.names(field)).collect(Collectors.toSet());
              found.put(field, names.isEmpty() ? new HashMap<>() : visible(field, names, sight));
            });
    return found;
  }

  private Map<String, UUID> visible(FieldModel field, Set<String> names, Sight sight) {
    Map<String, UUID> ids = new HashMap<>();
    references
        .find(((ReferenceType) field.type()).to(), names)
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
    if (record instanceof Recorded declared) {
      FieldModel scope = DeclaredKinds.of(declared.getClass()).scope();
      return scope == null || scope.of(record) == null || sight.covers((UUID) scope.of(record));
    }
    return true;
  }
}
