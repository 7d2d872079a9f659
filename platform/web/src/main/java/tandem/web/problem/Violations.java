package tandem.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tandem.acts.Refusal;

/** Violated constraints of requests, by the name the caller knows the field by. */
public final class Violations {

  private Violations() {}

  /**
   * The refusal of a violation. Its code is the constraint's {@code message} where that is itself a
   * code with words; else {@code constraint.<Annotation>} with the attributes, in the order of
   * their names; else {@code constraint} with the words of Bean Validation.
   */
  public static Refusal refusal(ConstraintViolation<?> violation, Texts texts) {
    String field = field(violation.getPropertyPath());
    String template = violation.getMessageTemplate();
    var descriptor = violation.getConstraintDescriptor();
    String code = "constraint." + descriptor.getAnnotation().annotationType().getSimpleName();
    if (texts.has(template)) {
      return Refusal.invalid(field, template);
    }
    return template.startsWith("{") && texts.has(code)
        ? Refusal.invalid(field, code, own(descriptor.getAttributes()))
        : Refusal.invalid(field, "constraint", violation.getMessage());
  }

  private static Object[] own(Map<String, Object> attributes) {
    Map<String, Object> own = new TreeMap<>(attributes);
    own.keySet().removeAll(List.of("groups", "message", "payload"));
    return own.values().stream().map(String::valueOf).toArray();
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
