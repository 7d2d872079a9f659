package tandem.documents;

import java.util.ArrayList;
import java.util.List;

/** The messages of {@code docs/asyncapi.yaml}. */
final class AsyncApi {

  private AsyncApi() {}

  static Document of(EventTypes types) {
    List<Document.Part> parts = new ArrayList<>();
    for (String service : List.of("sales", "operations")) {
      List<String> lines = new ArrayList<>();
      for (String type : types.of(service + ".")) {
        lines.add(type + ":");
        lines.add("  $ref: '#/components/messages/" + type + "'");
      }
      parts.add(new Document.Part("messages of " + service, lines));
    }
    List<String> lines = new ArrayList<>();
    types.names().forEach(type -> lines.addAll(message(type, types.says(type))));
    parts.add(new Document.Part("messages", lines));
    return Document.of(Documents.ROOT.resolve("docs/asyncapi.yaml"), parts);
  }

  private static List<String> message(String type, String says) {
    return """
    %1$s:
      name: %1$s
      summary: %2$s
      headers:
        $ref: '#/components/schemas/cloudEvent'
      payload:
        $ref: ../platform/events/src/main/resources/schema/%1$s.json
      bindings:
        $ref: '#/components/messageBindings/byAggregate'
    """
        .formatted(type, Json.MAPPER.getNodeFactory().textNode(says))
        .lines()
        .toList();
  }
}
