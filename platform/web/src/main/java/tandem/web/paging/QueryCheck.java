package tandem.web.paging;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.web.text.Csv;

/**
 * Refuses a query parameter that the resource does not have, and a second value of one that takes
 * one: what would be left out in silence. A list that takes a {@link PageRequest} alone looks after
 * its parameters itself.
 */
class QueryCheck {

  /** The parameters of methods, and whether each takes several values; absent for lists. */
  private final Map<Method, Optional<Map<String, Boolean>>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(UriInfo uri, ResourceInfo resource) {
    Map<String, List<String>> query = uri.getQueryParameters();
    if (!query.isEmpty() && resource.getResourceMethod() != null) {
      known
          .computeIfAbsent(resource.getResourceMethod(), QueryCheck::read)
          .ifPresent(parameters -> check(query, parameters));
    }
  }

  private static void check(Map<String, List<String>> query, Map<String, Boolean> parameters) {
    query.forEach(
        (name, values) -> {
          if (name.equals(Csv.BYTE_ORDER_MARK)) {
            return;
          }
          if (!parameters.containsKey(name)) {
            throw unknown(name, parameters.keySet());
          }
          if (values.size() > 1 && !parameters.get(name)) {
            throw new RefusedException(Refusal.invalid(name, "list.too-many-values", name));
          }
        });
  }

  static RefusedException unknown(String name, Collection<String> known) {
    return new RefusedException(
        known.isEmpty()
            ? Refusal.invalid(name, "list.no-parameters", name)
            : Refusal.invalid(name, "list.unknown-parameter", name, String.join(", ", known)));
  }

  private static Optional<Map<String, Boolean>> read(Method method) {
    Map<String, Boolean> parameters = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameters, parameter, parameter.getType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(parameters, field, field.getType());
        }
      }
    }
    return parameters.keySet().equals(PageRequest.PARAMETERS)
        ? Optional.empty()
        : Optional.of(parameters);
  }

  private static void add(
      Map<String, Boolean> parameters, AnnotatedElement element, Class<?> type) {
    QueryParam parameter = element.getAnnotation(QueryParam.class);
    if (parameter != null) {
      parameters.put(parameter.value(), Collection.class.isAssignableFrom(type));
    }
  }
}
