package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of operators, by the OpenAPI schemas in their CustomResourceDefinitions. These lie
 * beside the repository, if at all: {@code -Dtandem.schemas} says where else.
 */
final class OperatorKinds {

  private static final Path FOLDER =
      Path.of(System.getProperty("tandem.schemas", "../../../shared/schemas"));

  /** They narrow what the schema around them describes, and name only a part of it. */
  private static final Set<String> ALTERNATIVES = Set.of("allOf", "anyOf", "oneOf", "not");

  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private OperatorKinds() {}

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  static String folder() {
    return FOLDER.toAbsolutePath().normalize().toString();
  }

  /** Those of every definition in the folder, which is read once. */
  static OperatorKinds read() {
    return Once.ALL;
  }

  private static OperatorKinds readAll() {
    OperatorKinds kinds = new OperatorKinds();
    YAMLMapper yaml = new YAMLMapper();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        kinds.add(yaml.readTree(file.toFile()).path("spec"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  private void add(JsonNode definition) {
    for (JsonNode version : definition.path("versions")) {
      JsonNode schema = version.at("/schema/openAPIV3Schema");
      refuseUnknown(schema);
      schemas.put(
          "%s/%s/%s"
              .formatted(
                  definition.path("group").asText(),
                  version.path("name").asText(),
                  definition.at("/names/kind").asText()),
          JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema));
    }
  }

  boolean know(Manifest manifest) {
    return schemas.containsKey(key(manifest));
  }

  List<String> faults(Manifest manifest) {
    return schemas.get(key(manifest)).validate(manifest.content()).stream()
        .map(fault -> manifest + ": " + fault.getMessage())
        .toList();
  }

  private static String key(Manifest manifest) {
    return manifest.apiVersion() + "/" + manifest.kind();
  }

  /**
   * A cluster prunes what a schema does not name, or warns of it; here it is a fault. The metadata,
   * of which a definition says no more than that they are an object, stay open.
   */
  private static void refuseUnknown(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.properties().stream()
        .filter(part -> !ALTERNATIVES.contains(part.getKey()))
        .forEach(part -> refuseUnknown(part.getValue()));
  }

  private static final class Once {
    static final OperatorKinds ALL = readAll();
  }
}
