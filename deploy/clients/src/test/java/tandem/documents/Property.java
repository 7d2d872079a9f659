package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A property of a schema, as a table tells it. */
record Property(String name, JsonNode schema, boolean always) {

  static List<Property> of(JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return schema.path("properties").properties().stream()
        .map(one -> new Property(one.getKey(), one.getValue(), required.contains(one.getKey())))
        .toList();
  }

  /** With a question mark where it may be absent. */
  String named() {
    return "`%s%s`".formatted(name, always ? "" : "?");
  }

  String meaning() {
    return schema.path("description").asText();
  }

  static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"))
        .replace("  ", " ");
  }
}
