package tandem.web.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Names operations by what they do to which resource, so that an id lasts as long as its path:
 * {@code listProcessRuns}, {@code createProcessRun}, {@code getProcessRun}, {@code startProcessRun}
 * for {@code POST /process-runs/{ref}/start}, {@code getProcessRunHistory}.
 */
final class OperationIds {

  private static final String VERSIONED = "^/api/v\\d+/";

  private final Map<String, PathItem> paths;

  /**
   * @param paths all of the service
   */
  OperationIds(Map<String, PathItem> paths) {
    this.paths = paths;
  }

  String of(HttpMethod method, String path) {
    List<String> names =
        Arrays.stream(path.replaceFirst(VERSIONED, "").split("/"))
            .filter(word -> !word.isEmpty() && !word.startsWith("{"))
            .map(OperationIds::camel)
            .toList();
    String resource = names.getFirst();
    List<String> within = names.subList(1, names.size());
    if (method == HttpMethod.POST && !within.isEmpty() && paths.get(path).getGET() == null) {
      return lower(within.getLast())
          + singular(resource)
          + one(within.subList(0, within.size() - 1));
    }
    if (method == HttpMethod.GET) {
      String of = path.contains("{") ? singular(resource) : resource;
      return (isCollection(path) ? "list" : "get") + of + String.join("", within);
    }
    return verb(method) + singular(resource) + one(within);
  }

  private boolean isCollection(String path) {
    return paths.keySet().stream().anyMatch(other -> other.startsWith(path + "/{"));
  }

  private static String one(List<String> parts) {
    return String.join("", parts.stream().map(OperationIds::singular).toList());
  }

  private static String verb(HttpMethod method) {
    return switch (method) {
      case POST -> "create";
      case PUT -> "replace";
      case PATCH -> "change";
      default -> method.name().toLowerCase(Locale.ROOT);
    };
  }

  /** {@code process-runs} as {@code ProcessRuns}. */
  private static String camel(String word) {
    return String.join(
        "",
        Arrays.stream(word.split("-"))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .toList());
  }

  private static String lower(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String singular(String plural) {
    if (plural.equals("People")) {
      return "Person";
    }
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.endsWith("sses")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}
