package tandem.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Acts and imports whatever the {@link Limits} of a right request are, and counts what was taken.
 */
final class Accepted {

  private static final List<String> PRODUCERS = List.of("sales", "operations");

  private static final List<String> AWAITING =
      List.of("cases", "process-runs", "surveys", "activities", "costs");
  private static final String CUSTOMER = "named-before-it-came";

  private final Services services;
  private final ValidRequests right;
  private final Seeds seeds = new Seeds();
  private int taken;

  private Accepted(Services services) {
    this.services = services;
    this.right = new ValidRequests(services, "limit");
  }

  /**
   * Does everything once for each limit, in both services at once; what makes records goes to its
   * limits in imports.
   *
   * @return how many acts and rows were accepted
   */
  static int act(Services services) {
    AtomicInteger taken = new AtomicInteger();
    AtOnce.run(PRODUCERS, producer -> taken.addAndGet(new Accepted(services).actIn(producer)));
    new Accepted(services).link();
    return taken.get();
  }

  private int actIn(String producer) {
    Operation.of(services, producer).stream().filter(Operation::acts).forEach(this::act);
    seeds.collections(producer).forEach(collection -> load(producer, collection));
    move(producer);
    seeds.collections(producer).forEach(collection -> undo(producer, collection));
    return taken;
  }

  private void act(Operation operation) {
    JsonNode seed = right.seed(operation);
    if (seed.isObject()) {
      act(operation, seed);
      if (operation.ofOne()) {
        Limits.of(seed).forEach(body -> act(operation, body));
      }
    }
  }

  private void act(Operation operation, JsonNode body) {
    if (services.send(right.of(operation, body)).status() < 300) {
      taken++;
      right.spent(operation);
    }
  }

  private void load(String service, String collection) {
    List<JsonNode> rows =
        seeds.rows(service, collection).stream()
            .flatMap(row -> Stream.concat(Stream.of(row), Limits.of(row)))
            .toList();
    Answer answer = services.send(right.rows(service, collection, rows));
    if (!rows.isEmpty() && answer.status() == 202) {
      taken += right.ended(service, answer).path("created").asInt();
    }
  }

  /** What is imported is taken back. */
  private void undo(String service, String collection) {
    List<JsonNode> rows = seeds.rows(service, collection);
    Answer answer = services.send(right.rows(service, collection, rows));
    if (!rows.isEmpty() && answer.status() == 202) {
      String id = right.ended(service, answer).path("id").asText();
      Answer undone = services.send(right.post(service, "imports/" + id + "/undo", ""));
      if (undone.status() == 202) {
        right.ended(service, undone);
      }
    }
  }

  /** What operations records names a customer of whom it is told afterwards. */
  private void link() {
    for (String collection : AWAITING) {
      List<JsonNode> rows =
          seeds.rows("operations", collection).stream().map(Accepted::ofTheCustomer).toList();
      right.ended("operations", services.send(right.rows("operations", collection, rows)));
    }
    services.send(
        right.post(
            "sales",
            "customers",
            "{\"externalId\": \"%s\", \"name\": \"Late\"}".formatted(CUSTOMER)));
    for (String collection : AWAITING) {
      Awaitility.await("a link of " + collection)
          .atMost(1, TimeUnit.MINUTES)
          .until(
              () ->
                  services
                      .send(right.get("operations", collection + "?awaiting=true&limit=1"))
                      .body()
                      .contains("\"items\":[]"));
    }
  }

  /** About the customer, and nothing else. */
  private static JsonNode ofTheCustomer(JsonNode row) {
    ObjectNode its = row.deepCopy();
    its.remove("case");
    return its.put("customer", CUSTOMER);
  }

  /** Everybody's work is restated. */
  private void move(String service) {
    String path = "people/" + right.standing(service, "people") + "/move";
    services.send(right.post(service, path, "{\"from\": \"2026-01-01\", \"team\": \"Moved\"}"));
  }
}
