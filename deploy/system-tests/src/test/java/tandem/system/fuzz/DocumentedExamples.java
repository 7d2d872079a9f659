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

  private static final String JSON = "application/json";

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
    JsonNode paths = Operation.description(services, service).path("paths");
    List<Operation> all = Operation.of(services, service);
    create(paths, all.stream().filter(it -> !it.ofOne() && has(body(paths, it))).toList());
    for (Operation operation : all) {
      JsonNode body = body(paths, operation);
      String query = query(paths, operation);
      if (operation.ofOne() && has(body)) {
        judge(operation, services.send(right.of(operation, body)));
        right.spent(operation);
      } else if (!query.isEmpty()) {
        Request request = right.of(operation);
        String target = request.target().replaceFirst("\\?.*", "");
        judge(operation, services.send(request.target(target + "?" + query)));
      }
    }
  }

  private static boolean has(JsonNode body) {
    return !body.isMissingNode();
  }

  private void create(JsonNode paths, List<Operation> news) {
    List<Operation> left = news;
    int before = Integer.MAX_VALUE;
    while (!left.isEmpty() && left.size() < before) {
      before = left.size();
      left = left.stream().filter(operation -> !create(paths, operation).isTaken()).toList();
    }
    left.forEach(operation -> judge(operation, create(paths, operation)));
    sent += news.size() - left.size();
  }

  private Answer create(JsonNode paths, Operation operation) {
    return services.send(
        right.post(operation.service(), operation.collection(), body(paths, operation).toString()));
  }

  private void judge(Operation operation, Answer answer) {
    sent++;
    if (!answer.isTaken()) {
      refused.add(operation + " " + answer.status() + " " + answer.body());
    }
  }

  private static JsonNode method(JsonNode paths, Operation operation) {
    return paths.path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
  }

  private static JsonNode body(JsonNode paths, Operation operation) {
    return method(paths, operation).path("requestBody").path("content").path(JSON).path("example");
  }

  private static String query(JsonNode paths, Operation operation) {
    return method(paths, operation)
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
