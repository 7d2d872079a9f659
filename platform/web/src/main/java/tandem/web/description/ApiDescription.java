package tandem.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Completes the description of a service when it is built, so that a client can be generated from
 * it. A new resource needs nothing for that but its annotations of JAX-RS. The build fails where
 * two operations would share an id, or two records a name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

  private final ResourceMethods methods;
  private final PlainValues plainValues = new PlainValues();

  /** Called by Quarkus with the classes of the service. */
  public ApiDescription(IndexView classes) {
    methods = new ResourceMethods(classes);
  }

  @Override
  public Schema filterSchema(Schema schema) {
    plainValues.see(schema);
    return schema;
  }

  /** Called last. */
  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components =
        api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
    api.setComponents(components);
    plainValues.inline(components);
    refuseNumbered(components);
    SharedHeaders.declare(components);
    ErrorAnswers.declare(components);
    OperationIds ids = new OperationIds(api.getPaths().getPathItems());
    Map<String, String> seen = new HashMap<>();
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          describe(path, method, operation, ids);
                          String other = seen.put(operation.getOperationId(), path);
                          if (other != null) {
                            throw new IllegalStateException(
                                "Two operations are called %s: at %s and at %s"
                                    .formatted(operation.getOperationId(), other, path));
                          }
                        }));
  }

  private void describe(String path, HttpMethod method, Operation operation, OperationIds ids) {
    boolean once = methods.isIdempotent(operation.getOperationId());
    operation.setOperationId(ids.of(method, path));
    SharedHeaders.add(operation, once);
    if (once && !path.contains("{")) {
      Successes.created(operation);
    }
    ErrorAnswers.add(path, method, operation);
  }

  /**
   * Of two records of one name the second gets a number, which another order would give the first.
   */
  private static void refuseNumbered(Components components) {
    if (components.getSchemas() == null) {
      return;
    }
    components.getSchemas().keySet().stream()
        .filter(name -> name.matches(".*\\D\\d+"))
        .filter(name -> components.getSchemas().containsKey(name.replaceFirst("\\d+$", "")))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException(
                  "Two records of the API share a name, seen at %s: give one @Schema(name)"
                      .formatted(name));
            });
  }
}
