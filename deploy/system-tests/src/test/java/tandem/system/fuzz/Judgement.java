package tandem.system.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an answer is one that a service may give, whatever it was asked. */
final class Judgement {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern STACK =
      Pattern.compile("\\bat [\\w.$]+\\([\\w]+\\.java|Exception\\b");

  private static final Pattern CLASS =
      Pattern.compile("\\b(java|jakarta|io|org|com|tandem)(\\.[a-z]\\w*)+\\.[A-Z]\\w+");

  private static final Pattern RECORD = Pattern.compile("^\\w+\\[\\w+=");

  private Judgement() {}

  /** What is wrong with the answer, empty where nothing is. */
  static Optional<String> of(Request request, Answer answer) {
    if (answer.status() == 0) {
      return Optional.of("no answer");
    }
    if (answer.status() >= 500) {
      return Optional.of("status " + answer.status());
    }
    if (STACK.matcher(answer.body()).find()) {
      return Optional.of("a stack trace or an exception");
    }
    if (CLASS.matcher(answer.body()).find() || RECORD.matcher(answer.body()).find()) {
      return Optional.of("the name or the text of a Java class");
    }
    if (answer.status() >= 400 && !request.method().equals("HEAD")) {
      return problem(answer);
    }
    return answer.isJson() && json(answer.body()).isEmpty() && !request.method().equals("HEAD")
        ? Optional.of("JSON that is none")
        : Optional.empty();
  }

  private static Optional<String> problem(Answer answer) {
    if (!answer.type().startsWith("application/problem+json")) {
      return Optional.of(answer.status() + " that is no problem, but \"" + answer.type() + '"');
    }
    boolean whole =
        json(answer.body())
            .filter(problem -> problem.path("type").asText().startsWith("urn:tandem:problem:"))
            .filter(problem -> !problem.path("title").asText().isBlank())
            .filter(problem -> problem.path("status").asInt() == answer.status())
            .isPresent();
    return whole ? Optional.empty() : Optional.of("a problem without type, title or status");
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
