package tandem.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the description of the API says of the events of a kind, so that their schemas, and what
 * analytics keeps of them, can be made from it.
 */
final class KindFacts {

  private KindFacts() {}

  /** Empty where the facts are not the declared fields. */
  static Map<String, Object> of(KindModel kind) {
    if (kind.facts().isEmpty()) {
      return Map.of();
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("label", Json.ordered("en", kind.label().en(), "zh", kind.label().zh()));
    said.put(
        "events", List.of(kind.begins(), kind.imported(), "amended").stream().distinct().toList());
    said.put("ownFacts", kind.ownFacts());
    said.put("facts", schema(kind));
    said.put("attributes", attributes(kind));
    return said;
  }

  /** Their JSON Schema. Lists are always there, empty for none. */
  private static Map<String, Object> schema(KindModel kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (FieldModel field : kind.facts()) {
      Map<String, Object> property = new LinkedHashMap<>(field.type().factSchema());
      property.put("description", field.description());
      String name = field.type().factName(field.name());
      properties.put(name, property);
      if (field.isRequired() || field.type().isList()) {
        required.add(name);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** What analytics keeps, with its types. */
  private static Map<String, Object> attributes(KindModel kind) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    kind.facts().stream()
        .filter(field -> field.type().factType() != null)
        .forEach(
            field -> attributes.put(field.type().factName(field.name()), field.type().factType()));
    return attributes;
  }
}
