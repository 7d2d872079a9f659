package tandem.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of {@code docs/events.md}. */
final class EventTables {

  private EventTables() {}

  static Document of(EventTypes types, List<DeclaredKind> kinds) {
    Map<String, String> declared = DeclaredKind.labels(kinds);
    List<Document.Part> parts = new ArrayList<>();
    for (String kind : types.kinds()) {
      if (!declared.containsKey(kind)) {
        parts.add(new Document.Part("types of " + kind, tables(types, kind)));
      }
    }
    List<String> lines = new ArrayList<>();
    declared.forEach(
        (kind, label) -> {
          lines.add("");
          lines.add("### " + label);
          lines.add("");
          lines.addAll(tables(types, kind));
        });
    lines.add("");
    parts.add(new Document.Part("declared kinds", lines));
    return Document.of(Documents.ROOT.resolve("docs/events.md"), parts);
  }

  /** The facts, which all types of a kind share, and the types. */
  private static List<String> tables(EventTypes types, String kind) {
    List<String> ofKind = types.ofKind(kind);
    List<String> lines = new FactTables(types).of(types.facts(ofKind.getFirst()));
    lines.add("| type | when it happens | what its act says |");
    lines.add("| --- | --- | --- |");
    for (String type : ofKind) {
      List<String> says = new ArrayList<>();
      for (Property property : Property.of(types.act(type))) {
        says.add(
            property.meaning().isEmpty()
                ? property.named()
                : property.named() + ": " + property.meaning());
      }
      lines.add(Property.row("`" + type + "`", types.says(type), String.join("<br>", says)));
    }
    return lines;
  }
}
