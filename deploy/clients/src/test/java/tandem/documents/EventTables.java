package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of {@code docs/events.md}. */
final class EventTables {

  private EventTables() {}

  static Document of(EventTypes types, List<DeclaredKind> kinds) {
    List<Document.Part> parts = new ArrayList<>();
    Set<String> declared =
        kinds.stream()
            .filter(kind -> !kind.hasOwnFacts())
            .map(DeclaredKind::name)
            .collect(Collectors.toSet());
    for (String kind : kinds(types)) {
      if (!declared.contains(kind)) {
        List<String> lines = new ArrayList<>();
        kinds.stream()
            .filter(own -> own.name().equals(kind))
            .forEach(
                own -> {
                  lines.addAll(facts(own));
                  lines.add("");
                });
        lines.addAll(types(types, kind));
        parts.add(new Document.Part("types of " + kind, lines));
      }
    }
    List<String> lines = new ArrayList<>();
    for (DeclaredKind kind : kinds.stream().filter(one -> !one.hasOwnFacts()).toList()) {
      lines.add("");
      lines.add("### " + kind.label());
      lines.add("");
      lines.addAll(facts(kind));
      lines.add("");
      lines.addAll(types(types, kind.name()));
    }
    lines.add("");
    parts.add(new Document.Part("declared kinds", lines));
    return Document.of(Documents.ROOT.resolve("docs/events.md"), parts);
  }

  private static Set<String> kinds(EventTypes types) {
    return types.said().keySet().stream()
        .map(type -> type.split("\\.", -1)[1])
        .collect(Collectors.toSet());
  }

  private static List<String> types(EventTypes types, String kind) {
    List<String> lines = new ArrayList<>(List.of("| type | what it says |", "| --- | --- |"));
    types.said().entrySet().stream()
        .filter(type -> type.getKey().split("\\.", -1)[1].equals(kind))
        .forEach(type -> lines.add("| `%s` | %s |".formatted(type.getKey(), type.getValue())));
    return lines;
  }

  private static List<String> facts(DeclaredKind kind) {
    List<String> lines =
        new ArrayList<>(List.of("| fact | type | meaning |", "| --- | --- | --- |"));
    for (Map.Entry<String, JsonNode> fact : kind.facts().path("properties").properties()) {
      lines.add(
          "| `%s` | %s | %s |"
              .formatted(
                  fact.getKey(),
                  type(fact.getValue()),
                  fact.getValue().path("description").asText()));
    }
    return lines;
  }

  private static String type(JsonNode schema) {
    return schema.has("enum")
        ? "one of " + schema.path("enum")
        : schema.has("format") ? schema.path("format").asText() : schema.path("type").asText();
  }
}
