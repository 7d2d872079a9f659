package tandem.web.description;

import java.util.List;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import tandem.web.idempotency.Idempotent;

/**
 * The Java methods behind the operations. A method is found by the id that SmallRye gives an
 * operation by {@code operationIdStrategy=PACKAGE_CLASS_METHOD}: {@code package.Class_method}.
 */
final class ResourceMethods {

  private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);

  private final IndexView classes;

  ResourceMethods(IndexView classes) {
    this.classes = classes;
  }

  /** Whether the operation takes an {@code Idempotency-Key}. */
  boolean isIdempotent(String operationId) {
    int end = operationId == null ? -1 : operationId.lastIndexOf('_');
    ClassInfo resource =
        end < 0
            ? null
            : classes.getClassByName(DotName.createSimple(operationId.substring(0, end)));
    List<MethodInfo> named = named(resource, operationId.substring(end + 1));
    if (named.isEmpty()) {
      throw new IllegalStateException(
          "No Java method is known behind operation %s: leave its id to be made"
              .formatted(operationId));
    }
    return resource.hasDeclaredAnnotation(IDEMPOTENT)
        || named.stream().anyMatch(method -> method.hasDeclaredAnnotation(IDEMPOTENT));
  }

  /** The methods of that name, of the class or, where it has none, of what it extends. */
  private List<MethodInfo> named(ClassInfo resource, String name) {
    if (resource == null) {
      return List.of();
    }
    List<MethodInfo> own =
        resource.methods().stream().filter(method -> method.name().equals(name)).toList();
    return own.isEmpty() && resource.superName() != null
        ? named(classes.getClassByName(resource.superName()), name)
        : own;
  }
}
