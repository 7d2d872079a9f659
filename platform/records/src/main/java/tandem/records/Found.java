package tandem.records;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What drafts refer to, as far as the caller sees it.
 *
 * @param ids by field and name
 * @param elsewhere the fields that refer to records of other services: what they name may be told
 *     later
 */
record Found(Map<FieldModel, Map<String, UUID>> ids, Set<FieldModel> elsewhere) {

  Set<FieldModel> fields() {
    return ids.keySet();
  }

  /** Null for what names nothing. */
  UUID id(FieldModel field, String name) {
    return ids.get(field).get(name);
  }
}
