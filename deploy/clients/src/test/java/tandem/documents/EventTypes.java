package tandem.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each type of event says, by the types.
 *
 * @param said in the order of their names
 */
record EventTypes(Map<String, String> said) {

  /** Of all schemas there are, and of those that are derived but not written yet. */
  static EventTypes of(List<Document> derived) {
    Map<String, String> said = new TreeMap<>();
    try (Stream<Path> schemas = Files.list(EventSchemas.schema("any").getParent())) {
      schemas.filter(Files::isRegularFile).forEach(file -> add(said, file, Document.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    derived.stream()
        .filter(document -> document.file().getParent().endsWith("schema"))
        .forEach(document -> add(said, document.file(), document.text()));
    return new EventTypes(said);
  }

  private static void add(Map<String, String> said, Path file, String text) {
    try {
      JsonNode schema = Json.MAPPER.readTree(text);
      said.put(schema.path("title").asText(), schema.path("description").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Those of a service, or of one of its kinds: {@code sales.}, {@code sales.deal.}. */
  List<String> of(String prefix) {
    return said.keySet().stream().filter(type -> type.startsWith(prefix)).toList();
  }
}
