package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract of all types of events: what is derived as it should be, the rest as it is.
 *
 * @param schemas by their place in the folder of schemas: {@code defs/event.json}
 */
record EventTypes(SortedMap<String, JsonNode> schemas) {

  /** The folder of schemas. */
  static final Path FOLDER = Documents.RESOURCES.resolve("schema");

  static EventTypes of(List<Document> derived) {
    SortedMap<String, JsonNode> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files.filter(Files::isRegularFile).forEach(file -> schemas.put(place(file), Json.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    derived.stream()
        .filter(document -> document.file().startsWith(FOLDER))
        .forEach(document -> schemas.put(place(document.file()), Json.parsed(document.text())));
    return new EventTypes(schemas);
  }

  /** As schemas refer to one another. */
  static String address(String place) {
    return "https://tandem.dev/schema/" + place;
  }

  private static String place(Path file) {
    return FOLDER.relativize(file).toString();
  }

  /** The types, in the order of their names. */
  Set<String> names() {
    return schemas.keySet().stream()
        .filter(place -> !place.startsWith("defs/"))
        .map(place -> place.replaceAll("\\.json$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of a service: {@code sales.}. */
  List<String> of(String prefix) {
    return names().stream().filter(type -> type.startsWith(prefix)).toList();
  }

  /** Those of a kind, of whichever service. */
  List<String> ofKind(String kind) {
    return names().stream().filter(type -> kind(type).equals(kind)).toList();
  }

  Set<String> kinds() {
    return names().stream().map(EventTypes::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String kind(String type) {
    return type.split("\\.", -1)[1];
  }

  /** When such an event happens, in words. */
  String says(String type) {
    return schema(type).path("description").asText();
  }

  /** The schema of what its act says. */
  JsonNode act(String type) {
    return schema(type).at("/properties/act");
  }

  Definition facts(String type) {
    return Definition.of(type + ".json", schema(type).at("/properties/facts/$ref").asText());
  }

  JsonNode schema(Definition definition) {
    return schemas.get(definition.file()).at(definition.pointer());
  }

  private JsonNode schema(String type) {
    return schemas.get(type + ".json");
  }
}
