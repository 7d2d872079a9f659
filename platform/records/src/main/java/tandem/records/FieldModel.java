package tandem.records;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field as the engine knows it.
 *
 * @param fact whether events have it
 * @param personal whether it stays in the service
 * @param readOnly whether the record alone sets it
 * @param fixed whether it stays as it was when the record was begun
 * @param fresh whether it is empty in a change that does not give it
 * @param help null where the label says it all
 * @param example null for none
 */
record FieldModel(
    String name,
    Label label,
    FieldType type,
    boolean required,
    boolean sort,
    boolean filter,
    boolean fact,
    boolean personal,
    boolean readOnly,
    boolean fixed,
    boolean fresh,
    String help,
    String example,
    Access access) {

  /** Reads and writes the field of a record. */
  interface Access {

    Object get(Object record);

    void set(Object record, Object value);
  }

  Object of(Object record) {
    return access.get(record);
  }

  void set(Object record, Object value) {
    access.set(record, value);
  }

  /** How the API shows it; null where there is nothing. */
  Object shown(Object record) {
    Object value = of(record);
    return value == null ? null : type.shown(value);
  }

  /** Its JSON Schema, with words. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(type.schema());
    schema.put("title", label.en());
    if (help != null) {
      schema.put("description", help);
    }
    if (example != null) {
      schema.put("example", example);
    }
    return schema;
  }
}
