package tandem.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Acts and imports whatever the {@link Limits} of a right request are, and counts what was taken.
 */
final class Accepted {

  private static final List<String> PRODUCERS = List.of("sales", "operations");

  private final Services services;
  private final ValidRequests right;
  private final Seeds seeds = new Seeds();
  private int taken;

  Accepted(Services services) {
    this.services = services;
    this.right = new ValidRequests(services, "limit");
  }

  /** How many acts and rows were. */
  int taken() {
    return taken;
  }

  /** Does everything once for each limit; what makes records goes to its limits in imports. */
  void act() {
    for (String producer : PRODUCERS) {
      Operation.of(services, producer).stream().filter(Operation::acts).forEach(this::act);
      seeds.collections(producer).forEach(collection -> load(producer, collection));
      move(producer);
    }
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
      String path = "imports/" + Operation.json(answer.body()).path("id").asText();
      taken +=
          Awaitility.await(collection)
              .atMost(2, TimeUnit.MINUTES)
              .until(
                  () -> Operation.json(services.send(right.get(service, path)).body()),
                  state -> state.path("finishedAt").isTextual())
              .path("created")
              .asInt();
    }
  }

  /** Everybody's work is restated. */
  private void move(String service) {
    String path = "people/" + right.standing(service, "people") + "/move";
    services.send(right.post(service, path, "{\"from\": \"2026-01-01\", \"team\": \"Moved\"}"));
  }
}
