package tandem.documents;

import static tandem.documents.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The schemas of a declared kind's events, and an example of each that has none. */
record EventSchemas(DeclaredKind kind) {

  private static final Path RESOURCES =
      Documents.ROOT.resolve("platform/events/src/main/resources");

  static Path schema(String type) {
    return RESOURCES.resolve("schema/" + type + ".json");
  }

  List<Document> documents() {
    return kind.hasOwnFacts() ? List.of(definition()) : schemas();
  }

  /** The declared facts among those that are written by hand. */
  private Document definition() {
    Path file = RESOURCES.resolve("schema/defs/" + kind.service() + ".json");
    JsonNode all = Json.read(file);
    ObjectNode properties = (ObjectNode) all.at("/$defs/" + kind.name() + "Facts/properties");
    properties.setAll((ObjectNode) kind.facts().path("properties"));
    return new Document(file, Json.written(all));
  }

  private List<Document> schemas() {
    List<Document> documents = new ArrayList<>();
    String facts = "defs/" + kind.name() + ".json";
    ObjectNode schema =
        object(
            "$schema",
            "https://json-schema.org/draft/2020-12/schema",
            "$id",
            "https://tandem.dev/schema/" + facts,
            "title",
            kind.label());
    schema.setAll((ObjectNode) kind.facts());
    documents.add(new Document(RESOURCES.resolve("schema/" + facts), Json.written(schema)));
    for (String act : kind.acts()) {
      documents.add(event(act, facts));
      Path example = RESOURCES.resolve("golden/" + kind.type(act) + ".json");
      if (!Files.exists(example)) {
        documents.add(new Document(example, Json.written(example(act))));
      }
    }
    return documents;
  }

  private Document event(String act, String facts) {
    ObjectNode said =
        act.equals("amended")
            ? object(
                "reason", object("type", "string", "description", "Absent where none was given"))
            : object();
    ObjectNode event =
        object(
            "$schema",
            "https://json-schema.org/draft/2020-12/schema",
            "$id",
            "https://tandem.dev/schema/" + kind.type(act) + ".json",
            "title",
            kind.type(act),
            "description",
            description(act),
            "$ref",
            "defs/event.json",
            "properties",
            object(
                "kind",
                object("const", kind.name()),
                "act",
                object("type", "object", "properties", said),
                "facts",
                object("$ref", facts)));
    return new Document(schema(kind.type(act)), Json.written(event));
  }

  /** As somebody has said it; else what it is by its name. */
  private String description(String act) {
    Path file = schema(kind.type(act));
    if (Files.exists(file)) {
      return Json.read(file).path("description").asText();
    }
    return act.equals("amended")
        ? "What was recorded of a record of this kind has changed or was wrong: %s."
            .formatted(kind.label())
        : "A record of this kind is %s: %s.".formatted(act, kind.label());
  }

  private ObjectNode example(String act) {
    ObjectNode facts = object();
    kind.facts()
        .path("properties")
        .properties()
        .forEach(
            fact -> {
              JsonNode example = fact.getValue().path("example");
              if (!example.isMissingNode()) {
                facts.set(fact.getKey(), example);
              }
            });
    String at = "2026-03-10T16:15:50Z";
    boolean first = !act.equals("amended");
    return object(
        "kind",
        kind.name(),
        "id",
        "01980000-0000-7000-8000-000000000f01",
        "version",
        object("epoch", 1, "number", first ? 1 : 2),
        "occurredAt",
        at,
        "knownAt",
        at,
        "recordedAt",
        at,
        "backfilled",
        false,
        "actor",
        "anna",
        "act",
        first ? object() : object("reason", "recorded wrongly"),
        "facts",
        facts);
  }
}
