package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tandem.system.fuzz.Request.Header;

/** Makes, for each operation, a request that is right, and the records that it needs. */
final class ValidRequests {

  static final String BOUNDARY = "tandem-fuzz";

  private static final String FRESH = "fresh-";

  /** So that no two requests are about one day. */
  private static final AtomicInteger DAYS = new AtomicInteger();

  private static final Pattern REFERENCE = Pattern.compile("\"@([a-z-]+)\"");

  private final Services services;
  private final Seeds seeds = new Seeds();
  private final String name;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> records = new HashMap<>();
  private final Map<String, Integer> turns = new HashMap<>();
  private int made;

  /**
   * @param name that its records have in their external ids
   */
  ValidRequests(Services services, String name) {
    this.services = services;
    this.name = name;
  }

  /** A right request; the record it acts upon is the one of the last time until it is spent. */
  Request of(Operation operation) {
    String target = target(operation);
    Request request =
        new Request(
            operation.service(),
            operation.id(),
            "",
            operation.method(),
            target,
            "admin",
            List.of(
                new Header("Authorization", "Bearer " + Request.TOKEN),
                new Header("Accept", "application/json")),
            null);
    if (!operation.acts()) {
      String query = seeds.query(operation);
      return query.isEmpty() ? request : request.target(target + "?" + query);
    }
    if (operation.collection().equals("imports") && !operation.ofOne()) {
      return form(request, seeds.form(operation.service()));
    }
    JsonNode body = seed(operation);
    return body.isMissingNode() ? request : json(request, body, isNamed(operation));
  }

  /** The same with another body, in which references are those of the seeds. */
  Request of(Operation operation, JsonNode body) {
    return json(of(operation), body, isNamed(operation));
  }

  /** Whether what is sent is one new record. */
  private static boolean isNamed(Operation operation) {
    return !operation.ofOne() && !operation.ofMany();
  }

  /** What is sent with an act, missing where nothing is. */
  JsonNode seed(Operation operation) {
    if (operation.ofOne()) {
      return seeds.act(operation.service(), operation.collection(), operation.act());
    }
    JsonNode created = seeds.created(operation.service(), operation.collection());
    return operation.ofMany() && created.isObject()
        ? JsonNodeFactory.instance.objectNode().set("items", array(created))
        : created;
  }

  private static ArrayNode array(JsonNode only) {
    return JsonNodeFactory.instance.arrayNode().add(only);
  }

  /** Has the next request act upon another record. */
  void spent(Operation operation) {
    records.remove(key(operation));
  }

  private String target(Operation operation) {
    if (!operation.ofOne()) {
      return operation.path();
    }
    List<String> named = seeds.named(operation);
    if (!named.isEmpty()) {
      return operation.path().replaceFirst("\\{[^}]*}", named.get(turn(operation) % named.size()));
    }
    String record = operation.collection().equals("quarantine") ? "1" : prepared(operation);
    return operation.path().replaceFirst("\\{[^}]*}", record);
  }

  /** How often a name was taken for the operation before. */
  private int turn(Operation operation) {
    return turns.merge(key(operation), 1, Integer::sum) - 1;
  }

  private static String key(Operation operation) {
    return operation.service() + operation.path();
  }

  private String prepared(Operation operation) {
    String known = records.get(key(operation));
    if (known != null) {
      return known;
    }
    String service = operation.service();
    String collection = operation.collection();
    if (service.equals("analytics")) {
      String told = told(operation);
      records.put(key(operation), told);
      return told;
    }
    String record = create(service, collection);
    for (String act : seeds.before(service, collection, operation.act())) {
      String path = "/api/v1/" + collection + "/" + record + "/" + act;
      send(post(service, path, seeds.act(service, collection, act)));
    }
    records.put(key(operation), record);
    return record;
  }

  /** A record of sales, once analytics has heard of it. */
  private String told(Operation operation) {
    String record = create("sales", operation.collection());
    String path = operation.path().replaceFirst("\\{[^}]*}", record);
    Awaitility.await(path)
        .atMost(2, TimeUnit.MINUTES)
        .until(() -> services.send(get(operation.service(), path.substring(8))).isTaken());
    return record;
  }

  /** The id of a new record. */
  private String create(String service, String collection) {
    String path = "/api/v1/" + collection;
    if (collection.equals("imports")) {
      ObjectNode rows = seeds.form(service).deepCopy();
      rows.put("file", rows.path("file").asText().replace("fuzz-", unique() + "-"));
      Request form = form(post(service, path, (JsonNode) null), rows);
      Answer answer = services.send(form);
      return answer.status() == 202 ? ended(service, answer).path("id").asText() : "none";
    }
    return send(post(service, path, seeds.created(service, collection))).path("id").asText();
  }

  /** The report of an import that was taken, once it has ended. */
  JsonNode ended(String service, Answer taken) {
    String path = "imports/" + Operation.json(taken.body()).path("id").asText();
    return Awaitility.await(path)
        .pollDelay(Duration.ZERO)
        .atMost(2, TimeUnit.MINUTES)
        .until(
            () -> Operation.json(services.send(get(service, path)).body()),
            state -> state.path("finishedAt").isTextual());
  }

  private Request post(String service, String path, JsonNode body) {
    Request request =
        new Request(
            service,
            "seed",
            "",
            "POST",
            path,
            "admin",
            List.of(new Header("Authorization", "Bearer " + Request.TOKEN)),
            null);
    return body == null ? request : json(request, body, !path.matches(".*/.*/.*/.*/.*"));
  }

  Request get(String service, String path) {
    return post(service, "/api/v1/" + path, (JsonNode) null).method("GET");
  }

  Request post(String service, String path, String body) {
    return post(service, "/api/v1/" + path, (JsonNode) null)
        .header("Content-Type", "application/json")
        .body(body.getBytes(UTF_8));
  }

  private JsonNode send(Request request) {
    Answer answer = services.send(request);
    if (!answer.isTaken()) {
      throw new IllegalStateException(
          "a seed was refused: " + request.target() + " " + answer.status() + " " + answer.body());
    }
    return Operation.json(answer.body());
  }

  private Request json(Request request, JsonNode seed, boolean named) {
    ObjectNode body = seed.deepCopy();
    if (named) {
      body.put("externalId", unique());
    }
    return request
        .header("Content-Type", "application/json")
        .body(resolved(request.service(), body.toString()).getBytes(UTF_8));
  }

  private String unique() {
    return name + "-" + run + "-" + made++;
  }

  /** With the ids of records in place of the collections that they are of. */
  private String resolved(String service, String body) {
    Matcher references = REFERENCE.matcher(body);
    List<String> collections = new ArrayList<>();
    while (references.find()) {
      collections.add(references.group(1));
    }
    String text = body;
    for (String collection : collections) {
      text = text.replace("\"@" + collection + "\"", '"' + named(service, collection) + '"');
    }
    return text;
  }

  /** The record that {@code @collection} stands for. */
  String standing(String service, String collection) {
    return named(service, collection);
  }

  /**
   * What stands for {@code @collection}: always the same record, a fresh one, a new word or day.
   */
  private String named(String service, String collection) {
    if (collection.equals("unique")) {
      return unique();
    }
    if (collection.equals("day")) {
      return LocalDate.EPOCH.plusDays(DAYS.incrementAndGet()).toString();
    }
    if (collection.startsWith(FRESH)) {
      return create(service, collection.substring(FRESH.length()));
    }
    String known = records.get(service + collection);
    if (known == null) {
      known = create(service, collection);
      records.put(service + collection, known);
    }
    return known;
  }

  private static Request form(Request request, JsonNode form) {
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .body(
            form(
                    form.path("type").asText(),
                    form.path("mapping").toString(),
                    form.path("file").asText())
                .getBytes(UTF_8));
  }

  /** An import of rows, each with an external id of its own. */
  Request rows(String service, String collection, List<JsonNode> rows) {
    StringBuilder file = new StringBuilder();
    for (JsonNode row : rows) {
      ObjectNode named = row.deepCopy();
      named.put("externalId", unique());
      file.append(resolved(service, named.toString())).append('\n');
    }
    return post(service, "/api/v1/imports", (JsonNode) null)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .body(
            form(collection, "{}", file.toString())
                .replace("rows.csv", "rows.ndjson")
                .getBytes(UTF_8));
  }

  static String form(String type, String mapping, String file) {
    return """
    --%1$s\r
    Content-Disposition: form-data; name="type"\r
    \r
    %2$s\r
    --%1$s\r
    Content-Disposition: form-data; name="mapping"\r
    \r
    %3$s\r
    --%1$s\r
    Content-Disposition: form-data; name="dryRun"\r
    \r
    false\r
    --%1$s\r
    Content-Disposition: form-data; name="file"; filename="rows.csv"\r
    Content-Type: text/csv\r
    \r
    %4$s\r
    --%1$s--\r
    """
        .formatted(BOUNDARY, type, mapping, file);
  }
}
