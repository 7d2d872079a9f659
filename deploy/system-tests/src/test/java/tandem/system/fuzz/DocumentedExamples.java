package tandem.system.fuzz;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Sends every example of the descriptions as it stands: new records first, each as soon as those
 * are there that it refers to, then what is done to one, and what is asked.
 */
final class DocumentedExamples {

  private final Services services;
  private final ValidRequests right;
  private final List<String> refused = new ArrayList<>();
  private int sent;

  DocumentedExamples(Services services) {
    this.services = services;
    this.right = new ValidRequests(services, "example");
  }

  /** What each service refused, and why. */
  List<String> refused() {
    return refused;
  }

  int sent() {
    return sent;
  }

  void send(String service) {
    JsonNode api = Operation.description(services, service);
    List<Operation> all = Operation.of(services, service);
    create(api, all.stream().filter(it -> !it.ofOne() && has(body(api, it))).toList());
    for (Operation operation : all) {
      JsonNode body = body(api, operation);
      String query = query(api, operation);
      if (operation.ofOne() && has(body)) {
        Request request = right.of(operation, body);
        judge(operation, services.send(patched(api, operation, request)));
        right.spent(operation);
      } else if (!query.isEmpty()) {
        Request request = right.of(operation);
        String target = request.target().replaceFirst("\\?.*", "");
        judge(operation, services.send(request.target(target + "?" + query)));
      }
    }
  }

  /** What is changed is the record of the example; acts need one in a state of their own. */
  private static Request patched(JsonNode api, Operation operation, Request request) {
    if (!operation.method().equals("PATCH")) {
      return request;
    }
    String collection = operation.path().substring(0, operation.path().indexOf("/{"));
    Operation create = new Operation(operation.service(), "", "POST", collection);
    return request.target(collection + "/" + body(api, create).path("externalId").asText());
  }

  private static boolean has(JsonNode body) {
    return !body.isMissingNode();
  }

  private void create(JsonNode api, List<Operation> news) {
    List<Operation> left = news;
    int before = Integer.MAX_VALUE;
    while (!left.isEmpty() && left.size() < before) {
      before = left.size();
      left = left.stream().filter(operation -> !create(api, operation).isTaken()).toList();
    }
    left.forEach(operation -> judge(operation, create(api, operation)));
    sent += news.size() - left.size();
  }

  private Answer create(JsonNode api, Operation operation) {
    return services.send(
        right.post(operation.service(), operation.collection(), body(api, operation).toString()));
  }

  private void judge(Operation operation, Answer answer) {
    sent++;
    if (!answer.isTaken()) {
      refused.add(operation + " " + answer.status() + " " + answer.body());
    }
  }

  private static JsonNode method(JsonNode api, Operation operation) {
    return api.path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private static JsonNode body(JsonNode api, Operation operation) {
    String type =
        method(api, operation).at("/requestBody/content/application~1json/schema/$ref").asText();
    return api.at(type.isEmpty() ? "/none" : type.substring(1)).path("example");
  }

  private static String query(JsonNode api, Operation operation) {
    return method(api, operation)
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.has("example"))
        .map(
            parameter ->
                parameter.path("name").asText()
                    + "="
                    + encode(parameter.path("example").asText(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
