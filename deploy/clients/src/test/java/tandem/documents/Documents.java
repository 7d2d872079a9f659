package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All derived documents, in the order in which one is the source of another. */
final class Documents {

  /** The repository. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** What the module of the events has beside its classes. */
  static final Path RESOURCES = ROOT.resolve("platform/events/src/main/resources");

  /** Writes them all. */
  static final String COMMAND = "./mvnw -Pdocuments -pl deploy/clients -am verify";

  private Documents() {}

  static List<Document> all() {
    List<DeclaredKind> kinds = DeclaredKind.all();
    List<Document> all = new ArrayList<>();
    for (String service : List.of("sales", "operations", "analytics")) {
      all.add(
          new Document(
              ROOT.resolve("docs/openapi/" + service + ".json"),
              Json.written(ApiDocument.of(description(service)))));
    }
    kinds.stream()
        .filter(kind -> !kind.hasOwnFacts())
        .forEach(kind -> all.addAll(new EventSchemas(kind).documents()));
    all.addAll(OwnFacts.of(kinds));
    all.add(
        new Document(
            RESOURCES.resolve("declared-events.txt"),
            kinds.stream()
                .map(DeclaredKind::types)
                .flatMap(List::stream)
                .reduce("", (text, type) -> text + type + "\n")));
    EventTypes types = EventTypes.of(all);
    all.add(AsyncApi.of(types));
    all.add(EventTables.of(types, kinds));
    all.add(ImportTables.of(List.of("sales", "operations")));
    all.add(catalogue(kinds));
    return all;
  }

  /** As the build of a service wrote it. */
  static JsonNode description(String service) {
    return Json.read(ROOT.resolve(service + "-service/target/openapi/openapi.json"));
  }

  /** What analytics keeps of declared kinds, and of the declared facts of others. */
  private static Document catalogue(List<DeclaredKind> kinds) {
    List<Document.Part> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (DeclaredKind kind : kinds) {
      // Both services may have it.
      if (!seen.add(kind.name())) {
        continue;
      }
      List<String> attributes = DeclaredKind.columns(kind.attributes());
      if (kind.hasOwnFacts()) {
        parts.add(new Document.Part("facts of " + kind.name(), attributes));
      } else if (attributes.isEmpty()) {
        lines.add(kind.name() + ": {}");
      } else {
        lines.add(kind.name() + ":");
        lines.addAll(kind.function());
        lines.add("  attributes: { " + String.join(", ", attributes) + " }");
        lines.addAll(kind.happened());
      }
    }
    parts.add(new Document.Part("facts of declared kinds", lines));
    return Document.of(ROOT.resolve("analytics-service/src/main/resources/catalogue.yaml"), parts);
  }

  /** An object with its properties in order. */
  static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], Json.MAPPER.valueToTree(namesAndValues[i + 1]));
    }
    return object;
  }
}
