package tandem.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The tables of {@code docs/imports.md}: what the services answer of the types that they import.
 */
final class ImportTables {

  private ImportTables() {}

  static Document of(List<String> services) {
    Map<String, Map<List<String>, List<String>>> types = new TreeMap<>();
    for (String service : services) {
      JsonNode answers =
          Json.read(Documents.ROOT.resolve(service + "-service/target/imports.json"));
      for (int i = 0; i < answers.path("en").size(); i++) {
        JsonNode type = answers.path("en").path(i);
        types
            .computeIfAbsent(type.path("type").asText(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(
                table(type.path("columns"), answers.path("zh").path(i).path("columns")),
                _ -> new ArrayList<>())
            .add(service);
      }
    }
    List<String> lines = new ArrayList<>();
    types.forEach(
        (type, tables) ->
            tables.forEach(
                (table, of) -> {
                  lines.add("");
                  lines.add("### `%s`, of %s".formatted(type, String.join(" and ", of)));
                  lines.add("");
                  lines.addAll(table);
                }));
    lines.add("");
    return Document.of(
        Documents.ROOT.resolve("docs/imports.md"), List.of(new Document.Part("types", lines)));
  }

  private static List<String> table(JsonNode columns, JsonNode inChinese) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| column | label | holds | meaning | example |",
                "| --- | --- | --- | --- | --- |"));
    for (int i = 0; i < columns.size(); i++) {
      JsonNode column = columns.path(i);
      lines.add(
          Property.row(
              code(column.path("field").asText()),
              column.path("label").asText() + " / " + inChinese.path(i).path("label").asText(),
              column.path("holds").asText()
                  + (column.path("required").asBoolean() ? ", required" : ""),
              meaning(column),
              column.has("example") ? code(column.path("example").asText()) : ""));
    }
    return lines;
  }

  private static String meaning(JsonNode column) {
    List<String> choices =
        StreamSupport.stream(column.path("choices").spliterator(), false)
            .map(choice -> code(choice.asText()))
            .toList();
    String help = column.path("help").asText();
    return choices.isEmpty()
        ? help
        : (help + " One of " + String.join(", ", choices) + ".").strip();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
