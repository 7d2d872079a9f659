package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One document of those that {@code kubectl apply} would send. */
record Manifest(ObjectNode content) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static List<Manifest> readAll(String yaml) {
    try (MappingIterator<ObjectNode> documents =
        YAML.readerFor(ObjectNode.class).readValues(yaml)) {
      return documents.readAll().stream().map(Manifest::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String apiVersion() {
    return content.path("apiVersion").asText();
  }

  String kind() {
    return content.path("kind").asText();
  }

  String name() {
    return content.path("metadata").path("name").asText();
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  JsonNode spec() {
    return content.path("spec");
  }

  /** Whether it starts pods itself; what an operator starts, the operator answers for. */
  boolean startsPods() {
    return podTemplate().isObject();
  }

  /** Missing where it starts none. */
  JsonNode podTemplate() {
    return is("CronJob") ? spec().at("/jobTemplate/spec/template") : spec().path("template");
  }

  JsonNode podSpec() {
    return podTemplate().path("spec");
  }

  JsonNode podLabels() {
    return podTemplate().at("/metadata/labels");
  }

  /** Those that run before the others as well. */
  Stream<JsonNode> containers() {
    return Stream.of("initContainers", "containers")
        .flatMap(list -> elements(podSpec().path(list)));
  }

  /** None where there is no list. */
  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
