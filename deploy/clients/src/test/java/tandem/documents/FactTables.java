package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table of facts, and one of each thing that they are made of. */
record FactTables(EventTypes types) {

  /** Explained once, for all kinds. */
  private static final String MOMENT = "moment";

  List<String> of(Definition facts) {
    List<String> lines = new ArrayList<>();
    Set<Definition> seen = new LinkedHashSet<>();
    Deque<Definition> left = new ArrayDeque<>(List.of(facts));
    while (!left.isEmpty()) {
      Definition next = left.pop();
      if (next.name().equals(MOMENT) || !seen.add(next)) {
        continue;
      }
      String description = types.schema(next).path("description").asText();
      if (!next.equals(facts)) {
        lines.add("Each **%s**: %s".formatted(next.name(), description).strip());
        lines.add("");
      } else if (!description.isEmpty()) {
        lines.add(description);
        lines.add("");
      }
      lines.addAll(table(next, left));
      lines.add("");
    }
    return lines;
  }

  private List<String> table(Definition of, Deque<Definition> left) {
    List<String> lines =
        new ArrayList<>(List.of("| fact | type | meaning |", "| --- | --- | --- |"));
    for (Property property : Property.of(types.schema(of))) {
      lines.add(
          Property.row(property.named(), type(of, property.schema(), left), property.meaning()));
    }
    return lines;
  }

  private String type(Definition in, JsonNode schema, Deque<Definition> left) {
    if (schema.has("$ref")) {
      Definition to = Definition.of(in.file(), schema.path("$ref").asText());
      left.add(to);
      return to.name();
    }
    if (schema.has("items")) {
      return "list of " + type(in, schema.path("items"), left);
    }
    if (schema.has("properties")) {
      return String.join(", ", Property.of(schema).stream().map(Property::named).toList());
    }
    if (schema.has("enum")) {
      List<String> values = new ArrayList<>();
      schema.path("enum").forEach(value -> values.add("`" + value.asText() + "`"));
      return String.join(", ", values);
    }
    return schema.has("format") ? schema.path("format").asText() : schema.path("type").asText();
  }
}
