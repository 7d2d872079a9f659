package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The valid bodies and queries that a person wrote down: {@code fuzz/seeds.json}. */
final class Seeds {

  private final JsonNode all;

  Seeds() {
    try (InputStream file = Seeds.class.getResourceAsStream("/fuzz/seeds.json")) {
      all = Operation.json(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a new record; missing where the collection takes none. */
  JsonNode created(String service, String collection) {
    return all.path(service).path(collection).path("new");
  }

  /** Whole records, as rows of an import; none where the collection takes none. */
  List<JsonNode> rows(String service, String collection) {
    JsonNode kind = all.path(service).path(collection);
    return kind.has("rows")
        ? kind.path("rows").valueStream().toList()
        : kind.has("new") ? List.of(kind.path("new")) : List.of();
  }

  /** The collections of a service. */
  List<String> collections(String service) {
    return all.path(service).properties().stream().map(Map.Entry::getKey).toList();
  }

  JsonNode act(String service, String collection, String act) {
    return all.path(service).path(collection).path("acts").path(act).path("body");
  }

  /** What must have been done to a record before. */
  List<String> before(String service, String collection, String act) {
    return all.path(service)
        .path(collection)
        .path("acts")
        .path(act)
        .path("after")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  JsonNode form(String service) {
    return all.path(service).path("imports").path("form");
  }

  /** What can be asked about by a name that nobody gave it; none where records are asked about. */
  List<String> named(Operation operation) {
    JsonNode named = all.path("named");
    String inside = inside(operation);
    return named
        .path(named.has(inside) ? inside : operation.collection())
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  private static String inside(Operation operation) {
    return operation.path().substring("/api/v1/".length());
  }

  /** The query of a reading operation, empty where it takes none. */
  String query(Operation operation) {
    String inside = inside(operation);
    JsonNode queries = all.path("queries");
    String general =
        operation.act().equals("history") || operation.act().equals("rejections")
            ? "history"
            : operation.id().startsWith("list") && !operation.service().equals("analytics")
                ? "list"
                : "";
    return queries.path(inside).asText(queries.path(general).asText(""));
  }
}
