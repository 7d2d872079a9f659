package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An example of each type of event: those that are derived as they should be, the rest as they are.
 *
 * @param examples by their types
 * @param schemas by their addresses
 */
record EventExamples(SortedMap<String, JsonNode> examples, Map<String, String> schemas) {

  private static final Path FOLDER = Documents.RESOURCES.resolve("golden");

  private static final SchemaValidatorsConfig FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  static EventExamples of(List<Document> derived) {
    SortedMap<String, JsonNode> examples = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> examples.put(type(file), Json.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    derived.stream()
        .filter(document -> document.file().startsWith(FOLDER))
        .forEach(document -> examples.put(type(document.file()), Json.parsed(document.text())));
    Map<String, String> schemas = new TreeMap<>();
    EventTypes.of(derived)
        .schemas()
        .forEach((place, schema) -> schemas.put(EventTypes.address(place), schema.toString()));
    return new EventExamples(examples, schemas);
  }

  private static String type(Path file) {
    return file.getFileName().toString().replaceAll("\\.json$", "");
  }

  /** What the schema of its type finds wrong with an example. */
  List<String> faults(String type) {
    return JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)))
        .getSchema(SchemaLocation.of(EventTypes.address(type + ".json")), FORMATS)
        .validate(examples.get(type))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
