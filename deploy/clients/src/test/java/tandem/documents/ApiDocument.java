package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A description of an API in an order that does not hang on that in which the build came across
 * classes: its head first, what it is made of by name. The properties of a type stay as declared.
 */
final class ApiDocument {

  private static final List<String> HEAD = List.of("openapi", "info", "tags", "paths");

  /** Where the service was built to listen: it may be served anywhere. */
  private static final String SERVERS = "servers";

  private ApiDocument() {}

  static ObjectNode of(JsonNode description) {
    ObjectNode ordered = Json.MAPPER.createObjectNode();
    Stream.concat(HEAD.stream(), byName(description).properties().stream().map(Map.Entry::getKey))
        .distinct()
        .filter(description::has)
        .filter(name -> !name.equals(SERVERS))
        .forEach(name -> ordered.set(name, description.get(name)));
    ordered.set("paths", byName(description.path("paths")));
    ObjectNode components = byName(description.path("components"));
    components.properties().forEach(kind -> kind.setValue(byName(kind.getValue())));
    ordered.set("components", components);
    return ordered;
  }

  private static ObjectNode byName(JsonNode node) {
    ObjectNode sorted = Json.MAPPER.createObjectNode();
    node.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sorted.set(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
