package tandem.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What external ids stand for now.
 *
 * @param names the ids of what bears them
 * @param moved the same by the ids of what bore them before
 */
record Links(Map<KnownRecord.Name, UUID> names, Map<UUID, UUID> moved) {

  static Links of(List<KnownRecord> known) {
    Links links = new Links(new HashMap<>(), new HashMap<>());
    for (KnownRecord one : known) {
      links.names.put(one.name, one.id);
      for (UUID former : one.former) {
        links.moved.put(former, one.id);
      }
    }
    return links;
  }

  /** Has a record refer to what bears the external ids; the fields that do so newly. */
  List<String> apply(KindModel kind, Recorded record) {
    List<String> fields = new ArrayList<>();
    kind.references()
        .filter(field -> moved.containsKey(field.of(record)))
        .forEach(
            field -> {
              field.set(record, moved.get(field.of(record)));
              fields.add(field.name());
            });
    List<Awaited> left = new ArrayList<>();
    for (Awaited one : kind.awaited(record)) {
      UUID id = names.get(new KnownRecord.Name(one.kind(), one.name()));
      if (id == null) {
        left.add(one);
      } else {
        kind.field(one.field()).set(record, id);
        fields.add(one.field());
      }
    }
    kind.await(record, left);
    return fields;
  }
}
