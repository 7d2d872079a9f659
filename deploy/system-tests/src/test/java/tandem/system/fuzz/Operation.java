package tandem.system.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One operation, as a service describes it.
 *
 * @param path with parameters: {@code /api/v1/cases/{ref}/close}
 */
record Operation(String service, String id, String method, String path) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a running service says of its API. */
  static JsonNode description(Services services, String service) {
    Request ask =
        new Request(
            service, "description", "", "GET", "/q/openapi?format=json", "admin", List.of(), null);
    return json(services.send(ask).body());
  }

  /** All operations of a running service. */
  static List<Operation> of(Services services, String service) {
    List<Operation> all = new ArrayList<>();
    for (var path : description(services, service).path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        all.add(
            new Operation(
                service,
                method.getValue().path("operationId").asText(method.getKey() + path.getKey()),
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey()));
      }
    }
    return all;
  }

  /** The first segment after the version: {@code cases}. */
  String collection() {
    return path.split("/", 5)[3];
  }

  /** What follows the parameter: {@code close}; {@code change} of a patch, empty of a read. */
  String act() {
    if (method.equals("PATCH")) {
      return "change";
    }
    return ofOne() ? path.substring(path.indexOf('}') + 1).replaceFirst("^/", "") : "";
  }

  boolean ofOne() {
    return path.contains("{");
  }

  /** Whether it records many at once. */
  boolean ofMany() {
    return path.endsWith("/batch");
  }

  boolean acts() {
    return method.equals("POST") || method.equals("PATCH");
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
