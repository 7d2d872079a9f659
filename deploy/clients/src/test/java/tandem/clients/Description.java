package tandem.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The description of a service's API as its build wrote it. */
record Description(Path file, JsonNode json) {

  private static final JsonMapper JSON = new JsonMapper();

  /** One method of a path. */
  record Operation(String method, String path, JsonNode json) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Description of(String service) {
    Path file =
        Path.of("../.." /* the repository */, service + "-service", "target/openapi/openapi.json");
    try {
      return new Description(file, JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    json.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(method.getKey(), path.getKey(), method.getValue()))));
    return all;
  }

  /** What a reference within the description refers to; what is none is itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? json.at(node.path("$ref").asText().substring(1)) : node;
  }
}
