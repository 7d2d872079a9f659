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

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    documents.add(facts());
    for (String act : kind.acts()) {
      documents.add(event(act));
      Path example = Documents.RESOURCES.resolve("golden/" + kind.type(act) + ".json");
      if (!Files.exists(example)) {
        documents.add(new Document(example, Json.written(new EventExample(kind, act).event())));
      }
    }
    return documents;
  }

  private String place() {
    return "defs/" + kind.name() + ".json";
  }

  private Document facts() {
    ObjectNode schema =
        object("$schema", DIALECT, "$id", EventTypes.address(place()), "title", kind.label());
    schema.setAll((ObjectNode) kind.facts());
    return new Document(EventTypes.FOLDER.resolve(place()), Json.written(schema));
  }

  private Document event(String act) {
    String type = kind.type(act);
    Path file = EventTypes.FOLDER.resolve(type + ".json");
    ObjectNode event =
        object(
            "$schema",
            DIALECT,
            "$id",
            EventTypes.address(type + ".json"),
            "title",
            type,
            "description",
            description(file, act),
            "$ref",
            "defs/event.json",
            "properties",
            object(
                "kind",
                object("const", kind.name()),
                "act",
                kind.act(act),
                "facts",
                object("$ref", place())));
    return new Document(file, Json.written(event));
  }

  /** As somebody has said it; else what it is by its name. */
  private String description(Path file, String act) {
    JsonNode said = Files.exists(file) ? Json.read(file).path("description") : object();
    if (said.isTextual()) {
      return said.asText();
    }
    return act.equals("amended")
        ? "%s: what was recorded has changed or was wrong.".formatted(kind.label())
        : "%s: %s.".formatted(kind.label(), act);
  }
}
