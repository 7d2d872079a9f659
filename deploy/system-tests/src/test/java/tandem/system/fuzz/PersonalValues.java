package tandem.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts a mark into every personal field of every kind: in new records, in changes, and in the rows
 * of files.
 */
final class PersonalValues {

  /** Looks like nothing that a program says by itself. */
  static final String MARK = "zQ7private";

  private final Services services;
  private final ValidRequests right;
  private final Seeds seeds = new Seeds();
  private final List<String> sent = new ArrayList<>();

  private PersonalValues(Services services) {
    this.services = services;
    this.right = new ValidRequests(services, "personal");
  }

  /** What was sent, each a collection and a field; fails where it is not taken. */
  static List<String> send(Services services) {
    PersonalValues values = new PersonalValues(services);
    for (String service : List.of("sales", "operations")) {
      JsonNode description = Operation.description(services, service);
      for (Operation operation : Operation.of(services, service)) {
        for (String field : values.personal(description, operation)) {
          values.send(operation, field);
        }
      }
    }
    return values.sent;
  }

  private List<String> personal(JsonNode description, Operation operation) {
    if (!operation.acts() || !List.of("", "change").contains(operation.act())) {
      return List.of();
    }
    List<String> fields = new ArrayList<>();
    JsonNode method =
        description
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT));
    String type = method.at("/requestBody/content/application~1json/schema/$ref").asText();
    description
        .at(type.isEmpty() ? "/none" : type.substring(1) + "/properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("x-personal").asBoolean()) {
                fields.add(property.getKey());
              }
            });
    return fields;
  }

  private void send(Operation operation, String field) {
    JsonNode seed = right.seed(operation);
    ObjectNode body = seed.isObject() ? seed.deepCopy() : Operation.json("{}").deepCopy();
    body.put(field, field.equals("email") ? MARK + "@example.com" : "A " + MARK);
    take(right.of(operation, body));
    sent.add(operation.collection() + "." + field);
    if (!operation.ofOne()) {
      seeds.rows(operation.service(), operation.collection()).stream()
          .filter(row -> row.has(field))
          .map(row -> ((ObjectNode) row.deepCopy()).<JsonNode>set(field, body.get(field)))
          .map(row -> right.rows(operation.service(), operation.collection(), List.of(row)))
          .forEach(this::take);
    }
  }

  private void take(Request request) {
    Answer answer = services.send(request);
    if (!answer.isTaken()) {
      throw new AssertionError(request.target() + " " + answer.status() + " " + answer.body());
    }
  }
}
