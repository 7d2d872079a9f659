package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The declared facts of kinds that have others before them, among those in the schemas written by
 * hand. A comment tells them from the others, so that they go when their declaration goes.
 */
final class OwnFacts {

  private static final String COMMENT = "$comment";
  private static final String DECLARED = "declared";

  private OwnFacts() {}

  /** The schemas that have such facts, or should have some. */
  static List<Document> of(List<DeclaredKind> kinds) {
    EventTypes types = EventTypes.of(List.of());
    List<Document> documents = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : types.schemas().entrySet()) {
      String before = Json.written(schema.getValue());
      schema.getValue().path("$defs").forEach(OwnFacts::forget);
      kinds.stream()
          .filter(DeclaredKind::hasOwnFacts)
          .filter(kind -> facts(types, kind).file().equals(schema.getKey()))
          .forEach(kind -> add(kind, types.schema(facts(types, kind))));
      if (before.contains(COMMENT) || !Json.written(schema.getValue()).equals(before)) {
        documents.add(
            new Document(
                EventTypes.FOLDER.resolve(schema.getKey()), Json.written(schema.getValue())));
      }
    }
    return documents;
  }

  private static Definition facts(EventTypes types, DeclaredKind kind) {
    return types.facts(types.of(kind.service() + "." + kind.name() + ".").getFirst());
  }

  private static void forget(JsonNode definition) {
    if (definition.path("properties") instanceof ObjectNode properties) {
      properties
          .properties()
          .removeIf(property -> property.getValue().path(COMMENT).asText().equals(DECLARED));
    }
  }

  private static void add(DeclaredKind kind, JsonNode definition) {
    ObjectNode properties = (ObjectNode) definition.path("properties");
    kind.facts()
        .path("properties")
        .properties()
        .forEach(
            fact ->
                properties.set(
                    fact.getKey(),
                    ((ObjectNode) fact.getValue().deepCopy()).put(COMMENT, DECLARED)));
  }
}
