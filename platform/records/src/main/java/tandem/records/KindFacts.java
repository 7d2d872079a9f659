package tandem.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the description of the API says of the events of a kind, so that their schemas, and what
 * analytics keeps of them, can be made from it.
 */
final class KindFacts {

  private KindFacts() {}

  /**
   * Empty where the facts are not the declared fields.
   *
   * @param acts of the kind; where its facts are its own, the contract has them by hand
   * @param isTold whether other services tell this one of their records
   */
  static Map<String, Object> of(KindModel kind, List<ActModel> acts, boolean isTold) {
    if (kind.facts().isEmpty()) {
      return Map.of();
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("label", Json.ordered("en", kind.label().en(), "zh", kind.label().zh()));
    boolean isLinked = isTold && kind.awaited() != null;
    said.put("acts", KindActs.of(kind, kind.ownFacts() ? List.of() : acts, isLinked));
    said.put("ownFacts", kind.ownFacts());
    said.put("facts", schema(kind));
    said.put("attributes", attributes(kind));
    if (!kind.happened().isEmpty()) {
      said.put("moments", List.copyOf(kind.happened().moments().keySet()));
      Map<String, Object> journals = new LinkedHashMap<>();
      kind.happened().journals().forEach((name, journal) -> journals.put(name, journal.columns()));
      said.put("journals", journals);
    }
    return said;
  }

  /** Their JSON Schema. Lists are always there, empty for none. */
  private static Map<String, Object> schema(KindModel kind) {
    Map<String, Object> properties = new LinkedHashMap<>(kind.happened().moments());
    kind.happened().journals().forEach((name, journal) -> properties.put(name, journal.schema()));
    List<String> required = new ArrayList<>(kind.happened().journals().keySet());
    for (FieldModel field : kind.facts()) {
      String name = field.type().factName(field.name());
      properties.put(name, field.factSchema());
      if (field.isRequired() || field.type().isList()) {
        required.add(name);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    String description = description(kind);
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** As the kind says what it is; a name can be erased, and so is in no event. */
  private static String description(KindModel kind) {
    return Stream.of(
            kind.help(),
            kind.display() == null ? "" : "Its name is no fact: it travels on the topic of names.")
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
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
