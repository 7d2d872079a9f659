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

  /** Whose work what happens to it is, where no record says it of itself. */
  List<String> function() {
    boolean isSaid = attributes().has("function");
    return isSaid || happened().isEmpty() ? List.of() : List.of("  function: " + service);
  }

  /** Its moments and journals, as the catalogue of analytics has them. */
  List<String> happened() {
    List<String> lines = new ArrayList<>();
    List<String> moments = new ArrayList<>();
    said.path("moments").forEach(moment -> moments.add(moment.asText()));
    if (!moments.isEmpty()) {
      lines.add("  moments: [%s]".formatted(String.join(", ", moments)));
    }
    if (!said.path("journals").isEmpty()) {
      lines.add("  journals:");
    }
    said.path("journals")
        .properties()
        .forEach(
            journal ->
                lines.add(
                    "    %s: { %s }"
                        .formatted(
                            journal.getKey(), String.join(", ", columns(journal.getValue())))));
    return lines;
  }

  /** {@code segment: text}. */
  static List<String> columns(JsonNode types) {
    return types.properties().stream()
        .map(column -> column.getKey() + ": " + column.getValue().asText())
        .toList();
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
