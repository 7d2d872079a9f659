package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind whose events have declared fields among their facts, as the description of its service's
 * API says it.
 *
 * @param said its label in two languages, its events, the schema of its facts, and what analytics
 *     keeps of them
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
    List<String> acts = new ArrayList<>();
    said.path("events").forEach(act -> acts.add(act.asText()));
    return acts;
  }

  List<String> types() {
    return hasOwnFacts() ? List.of() : acts().stream().map(this::type).toList();
  }

  String type(String act) {
    return "%s.%s.%s.v1".formatted(service, name, act);
  }
}
