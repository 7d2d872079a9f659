package tandem.records;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.events.Moment;

/**
 * The dated facts of a kind, as {@link Kind#happened} declares them, for the documents. Their
 * values are told by the kind's {@link Records}.
 *
 * @param moments by their names, in JSON Schema
 * @param journals by their names
 */
record DatedFacts(Map<String, Map<String, Object>> moments, Map<String, Journal> journals) {

  private static final String MOMENT = "event.json#/$defs/moment";

  private static final Map<String, Object> EXAMPLE =
      Json.ordered("at", "2026-03-10T00:00:00Z", "team", "Desk");

  /**
   * Dated entries.
   *
   * @param columns the types that analytics keeps of what an entry has besides its moment
   * @param schema of the list, in JSON Schema
   */
  record Journal(Map<String, String> columns, Map<String, Object> schema) {}

  /**
   * @param type a record of moments and of lists of entries; {@code Void} for none
   */
  static DatedFacts of(Class<?> type) throws ReflectiveOperationException {
    DatedFacts facts = new DatedFacts(new LinkedHashMap<>(), new LinkedHashMap<>());
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        String name = component.getName();
        String help = type.getDeclaredField(name).getAnnotation(Field.class).help();
        if (component.getType() == Moment.class) {
          facts.moments.put(name, moment(help));
        } else {
          facts.journals.put(name, journal(help, parts(component)));
        }
      }
    }
    return facts;
  }

  boolean isEmpty() {
    return moments.isEmpty() && journals.isEmpty();
  }

  private static Map<String, Object> moment(String help) {
    return Json.ordered("$ref", MOMENT, "description", help, "examples", List.of(EXAMPLE));
  }

  private static Journal journal(String help, List<FieldModel> parts) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> example = new LinkedHashMap<>(EXAMPLE);
    for (FieldModel part : parts) {
      columns.put(part.name(), part.type().factType());
      properties.put(part.name(), part.factSchema());
      example.put(part.name(), Json.plain(part.type().factExample(part.example())));
    }
    Map<String, Object> entry =
        Json.ordered(
            "$ref", MOMENT, "properties", properties, "required", List.copyOf(columns.keySet()));
    return new Journal(
        columns,
        Json.ordered(
            "type",
            "array",
            "items",
            entry,
            "description",
            help,
            "examples",
            List.of(List.of(example))));
  }

  /** What the entries of a list have besides their moment. */
  private static List<FieldModel> parts(RecordComponent list) throws ReflectiveOperationException {
    Class<?> entry =
        (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    MethodHandles.Lookup inside = MethodHandles.privateLookupIn(entry, MethodHandles.lookup());
    List<FieldModel> parts = new ArrayList<>();
    for (RecordComponent component : entry.getRecordComponents()) {
      if (component.getType() != Moment.class) {
        parts.add(FieldReader.of(inside, entry.getDeclaredField(component.getName())));
      }
    }
    return parts;
  }
}
