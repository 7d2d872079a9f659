package tandem.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tandem.web.Refusal;

/** Violated constraints of requests, by the name the caller knows the field by. */
public final class Violations {

  private Violations() {}

  /** The code {@code constraint} says the message of Bean Validation itself. */
  public static Refusal refusal(ConstraintViolation<?> violation) {
    return Refusal.invalid(
        field(violation.getPropertyPath()), "constraint", violation.getMessage());
  }

  /** The path without the names of the Java method and its parameter. */
  static String field(Path path) {
    List<Path.Node> nodes =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .toList();
    boolean ofBody = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER;
    return nodes.stream()
        .skip(ofBody ? 1 : 0)
        .map(Path.Node::toString)
        .collect(Collectors.joining("."));
  }
}
