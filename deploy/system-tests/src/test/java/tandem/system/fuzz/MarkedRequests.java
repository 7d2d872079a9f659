package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tandem.system.Suite;

/**
 * Requests that carry a mark wherever a caller can put something: in each text, as external id and
 * key, in the path, the query and the headers, in files; right, wrong, and two at once for the same
 * record.
 */
final class MarkedRequests {

  /** Looks like nothing that a program says by itself. */
  static final String MARK = "zQ7mark";

  private static final List<Map.Entry<String, String>> HEADERS =
      List.of(
          Map.entry("Accept", MARK + "/json"),
          Map.entry("Accept", MARK),
          Map.entry("Accept-Language", MARK),
          Map.entry("Authorization", "Bearer " + MARK),
          Map.entry("Authorization", MARK),
          Map.entry("Content-Type", "application/" + MARK),
          Map.entry("Content-Encoding", MARK),
          Map.entry("If-Match", MARK),
          Map.entry("If-None-Match", '"' + MARK + '"'),
          Map.entry("Idempotency-Key", MARK + " é"),
          Map.entry("Cookie", MARK + "=" + MARK),
          Map.entry("X-Request-Id", MARK));

  private final Services services;
  private final ValidRequests right;
  private final Seeds seeds = new Seeds();
  private int sent;

  /** What reads headers is the same for all of a kind of operations. */
  private final Set<String> withHeaders = new HashSet<>();

  private MarkedRequests(Services services) {
    this.services = services;
    this.right = new ValidRequests(services, MARK);
  }

  /** To all services at once. */
  static void send(Services services) {
    AtOnce.run(Suite.SERVICES, service -> new MarkedRequests(services).sendTo(service));
  }

  private void sendTo(String service) {
    Operation.of(services, service).forEach(this::send);
    seeds.collections(service).forEach(collection -> load(service, collection));
  }

  private void send(Operation operation) {
    Request request = right.of(operation);
    if (withHeaders.add(operation.service() + operation.method() + operation.ofOne())) {
      HEADERS.forEach(header -> send(request.header(header.getKey(), header.getValue())));
    }
    String more = (request.target().contains("?") ? "&" : "?") + MARK + "=" + MARK;
    send(request.target(request.target() + more));
    send(request.target(request.target().replaceFirst("=[^&]*", "=" + MARK)));
    send(request.target(request.target() + "/" + MARK));
    if (operation.ofOne()) {
      send(request.target(operation.path().replaceFirst("\\{[^}]*}", MARK)));
    }
    JsonNode seed = right.seed(operation);
    if (operation.acts() && seed.isObject()) {
      bodies(seed).forEach(body -> twice(operation, right.of(operation, body)));
      String key = MARK + sent++;
      twice(operation, right.of(operation).header("Idempotency-Key", key));
      broken(seed).forEach(body -> send(right.of(operation).body(body.getBytes(UTF_8))));
    }
  }

  /** Both at once, as by two impatient callers, or by one who repeats with a key. */
  private void twice(Operation operation, Request request) {
    AtOnce.run(List.of(request, request), this::send);
    right.spent(operation);
  }

  /** The document once for each of its texts, with the mark in it. */
  private static Stream<JsonNode> bodies(JsonNode seed) {
    return seed.properties().stream()
        .filter(field -> field.getValue().isTextual())
        .map(
            field -> {
              ObjectNode body = seed.deepCopy();
              String text = field.getValue().textValue();
              return body.put(field.getKey(), text.startsWith("@") ? MARK : text + " " + MARK);
            });
  }

  private static Stream<String> broken(JsonNode seed) {
    String text = seed.toString();
    return Stream.of(
        MARK,
        '"' + MARK + '"',
        text.substring(0, text.length() - 1) + "," + MARK,
        text.substring(0, text.length() - 1) + ",\"" + MARK + "\":1}",
        text.replaceFirst(":[^,}]*", ":{\"" + MARK + "\":1}"),
        text.replaceFirst(":[^,}]*", ":[\"" + MARK + "\"]"),
        text.replaceFirst(":[^,}]*", ":\"" + MARK + "\u0000\""),
        text.replaceFirst(":[^,}]*", ":\"" + MARK.repeat(20_000) + "\""));
  }

  /** Rows that are taken, rows that are not, and files that cannot be read. */
  private void load(String service, String collection) {
    List<JsonNode> rows =
        seeds.rows(service, collection).stream()
            .flatMap(row -> Stream.concat(Stream.of(row, row), bodies(row)))
            .toList();
    Request form = right.rows(service, collection, rows);
    send(form);
    send(form.body(form.text().replace("rows.ndjson", MARK + ".ndjson").getBytes(UTF_8)));
    send(form.body(form.text().replace("rows.ndjson", MARK).getBytes(UTF_8)));
    send(form.body(form.text().replace("{}", "{\"zone\": \"" + MARK + "\"}").getBytes(UTF_8)));
    send(form.body(form.text().replace("{}", MARK).getBytes(UTF_8)));
    send(form.body(form.text().replace("externalId", MARK).getBytes(UTF_8)));
  }

  private void send(Request request) {
    services.send(request);
  }
}
