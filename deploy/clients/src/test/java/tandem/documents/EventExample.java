package tandem.documents;

import static tandem.documents.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event of a declared kind, of the examples that its fields give. */
record EventExample(DeclaredKind kind, String act) {

  private static final String AT = "2026-03-10T16:15:50Z";

  ObjectNode event() {
    boolean first = kind.acts().getFirst().equals(act);
    return object(
        "kind",
        kind.name(),
        "id",
        "01980000-0000-7000-8000-000000000f01",
        "version",
        object("epoch", 1, "number", first ? 1 : 2),
        "occurredAt",
        AT,
        "knownAt",
        AT,
        "recordedAt",
        AT,
        "backfilled",
        false,
        "actor",
        "anna",
        "act",
        examples(kind.act(act)),
        "facts",
        examples(kind.facts()));
  }

  /** What has no example is not there, but for lists, which are empty then. */
  private static ObjectNode examples(JsonNode schema) {
    ObjectNode examples = object();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode example = property.getValue().at("/examples/0");
              if (!example.isMissingNode()) {
                examples.set(property.getKey(), example);
              } else if (property.getValue().path("type").asText().equals("array")) {
                examples.putArray(property.getKey());
              }
            });
    return examples;
  }
}
