package tandem.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Changes one place of a JSON document, as text, so that what is no JSON can stand in it. */
final class JsonMutations {

  private static final String HERE = "@@HERE@@";

  /** A text, and what was done to it. */
  record Mutated(String text, String how) {}

  private JsonMutations() {}

  static Arbitrary<Mutated> of(JsonNode document) {
    List<Mutated> places = places(document);
    List<Mutated> objects =
        places.stream().filter(place -> place.text().contains('"' + HERE + "\":0")).toList();
    List<Mutated> values =
        places.stream().filter(place -> !place.text().contains('"' + HERE + "\":0")).toList();
    Arbitrary<Mutated> valued =
        Arbitraries.of(values)
            .flatMap(
                place ->
                    Nasty.json()
                        .map(
                            json ->
                                new Mutated(
                                    place.text().replace('"' + HERE + '"', json),
                                    place.how() + " is " + shown(json))));
    Arbitrary<Mutated> member =
        Arbitraries.of(objects)
            .flatMap(
                place ->
                    Arbitraries.of(
                            "\"unknown\":1",
                            "\"reason\":\"a\",\"reason\":\"b\"",
                            "\"externalId\":\"a\",\"externalId\":null",
                            "\"\":1",
                            "\"__proto__\":{}",
                            "\"class\":\"java.lang.Object\"",
                            "\"@type\":\"x\"",
                            "\"id\":null",
                            "\"\\u0000\":1")
                        .map(
                            json ->
                                new Mutated(
                                    place.text().replace('"' + HERE + "\":0", json),
                                    place.how() + " has " + json)));
    return Arbitraries.frequencyOf(
        Tuple.of(6, valued), Tuple.of(1, member), Tuple.of(2, whole(document)));
  }

  private static String shown(String json) {
    return json.length() < 40 ? json : json.substring(0, 20) + "… (" + json.length() + ")";
  }

  private static Arbitrary<Mutated> whole(JsonNode document) {
    String text = document.toString();
    return Arbitraries.of(
        new Mutated("", "nothing"),
        new Mutated("null", "null"),
        new Mutated("[]", "an empty list"),
        new Mutated("{}", "an empty object"),
        new Mutated("\"x\"", "a text"),
        new Mutated("1", "a number"),
        new Mutated('[' + text + ']', "in a list"),
        new Mutated(text.substring(0, text.length() - 1), "without its end"),
        new Mutated(text.substring(0, text.length() / 2), "half of it"),
        new Mutated(text + "}", "with a bracket too many"),
        new Mutated(text + text, "twice"),
        new Mutated('\ufeff' + text, "after a byte order mark"),
        new Mutated(text.replace('"', '\''), "in single quotes"),
        new Mutated("/* a */" + text, "with a comment"),
        new Mutated(text.replace("}", ",}"), "with a comma too many"),
        new Mutated(text + " ".repeat(300_000), "too long"),
        new Mutated("{\"a\":".repeat(5000) + "1" + "}".repeat(5000), "nested deeply"));
  }

  /** The document once for each of its places, with a mark there. */
  private static List<Mutated> places(JsonNode document) {
    List<Mutated> places = new ArrayList<>();
    JsonNode copy = document.deepCopy();
    visit(copy, copy, "", places);
    return places;
  }

  private static void visit(JsonNode root, JsonNode node, String path, List<Mutated> places) {
    if (node instanceof ObjectNode object) {
      object.put(HERE, 0);
      places.add(new Mutated(root.toString(), path.isEmpty() ? "it" : path));
      object.remove(HERE);
      for (String name : object.properties().stream().map(Map.Entry::getKey).toList()) {
        JsonNode value = object.get(name);
        at(root, path + "." + name, places, value, mark -> object.replace(name, mark));
        visit(root, value, path + "." + name, places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        at(root, path + "[" + i + "]", places, array.get(i), mark -> array.set(index, mark));
        visit(root, array.get(i), path + "[" + i + "]", places);
      }
    }
  }

  private static void at(
      JsonNode root, String path, List<Mutated> places, JsonNode value, Consumer<JsonNode> set) {
    set.accept(TextNode.valueOf(HERE));
    places.add(new Mutated(root.toString(), path));
    set.accept(value);
  }
}
