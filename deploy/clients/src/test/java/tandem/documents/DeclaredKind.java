package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind whose events have declared fields among their facts, as the description of its service's
 * API says it.
 *
 * @param said its label in two languages, what its acts say, the schema of its facts, and what
 *     analytics keeps of them
 */
record DeclaredKind(String service, String name, JsonNode said) {

  static List<DeclaredKind> all() {
    List<DeclaredKind> all = new ArrayList<>();
    for (String service : List.of("sales", "operations")) {
      Documents.description(service)
          .path("x-kinds")
          .properties()
          .forEach(kind -> all.add(new DeclaredKind(service, kind.getKey(), kind.getValue())));
    }
    return all;
  }

  /** How kinds without facts of their own are called, each once, whichever services have it. */
  static Map<String, String> labels(List<DeclaredKind> kinds) {
    Map<String, String> labels = new LinkedHashMap<>();
    kinds.stream()
        .filter(kind -> !kind.hasOwnFacts())
        .forEach(kind -> labels.put(kind.name(), kind.label()));
    return labels;
  }

  String label() {
    return said.at("/label/en").asText();
  }

  /**
   * Whether its events have other facts before the declared ones, which the contract has by hand.
   */
  boolean hasOwnFacts() {
    return said.path("ownFacts").asBoolean();
  }

  JsonNode facts() {
    return said.path("facts");
  }

  JsonNode attributes() {
    return said.path("attributes");
  }

  List<String> acts() {
    return said.path("acts").properties().stream().map(Map.Entry::getKey).toList();
  }

  /** The schema of what an act says beside the facts. */
  JsonNode act(String act) {
    return said.path("acts").path(act);
  }

  List<String> types() {
    return hasOwnFacts() ? List.of() : acts().stream().map(this::type).toList();
  }

  String type(String act) {
    return "%s.%s.%s.v1".formatted(service, name, act);
  }
}
