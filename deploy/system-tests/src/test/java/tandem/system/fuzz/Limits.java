package tandem.system.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents with one value as long, large, many, early or late as anybody might allow, and a little
 * and far beyond. They do not ask what the bounds are: what is accepted tells.
 */
final class Limits {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** In UTF-16 code units. */
  private static final List<Integer> LENGTHS = List.of(60, 200, 320, 400, 500, 1000, 4000, 70_000);

  private static final List<Integer> SIZES = List.of(50, 51, 100, 101, 200, 201, 1000);

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "0.01",
          "0.0000001",
          "2147483648",
          "5256000",
          "5256001",
          "999999999.999999",
          "1000000000000000",
          "1000000000000000.01",
          "-1000000000000000.01",
          "100000000000000000",
          "9223372036854775807");

  private static final List<String> DURATIONS =
      List.of("PT0S", "PT0.001S", "PT5256000M", "PT5256001M", "P400000D", "-P1D");

  private Limits() {}

  /** The document once for each value of each place. */
  static Stream<JsonNode> of(JsonNode document) {
    return places(document, JsonPointer.empty())
        .flatMap(place -> values(document.at(place)).map(value -> with(document, place, value)));
  }

  private static Stream<JsonPointer> places(JsonNode node, JsonPointer at) {
    Stream<JsonPointer> within =
        switch (node) {
          case ObjectNode object ->
              object.properties().stream()
                  .flatMap(field -> places(field.getValue(), at.appendProperty(field.getKey())));
          case ArrayNode list ->
              IntStream.range(0, list.size())
                  .boxed()
                  .flatMap(i -> places(list.get(i), at.appendIndex(i)));
          default -> Stream.empty();
        };
    return at.length() == 0 ? within : Stream.concat(Stream.of(at), within);
  }

  private static JsonNode with(JsonNode document, JsonPointer place, JsonNode value) {
    JsonNode copy = document.deepCopy();
    ContainerNode<?> holder = (ContainerNode<?>) copy.at(place.head());
    if (holder instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), value);
    } else {
      ((ArrayNode) holder).set(place.last().getMatchingIndex(), value);
    }
    return copy;
  }

  private static Stream<JsonNode> values(JsonNode right) {
    if (right.isNumber()) {
      return NUMBERS.stream().map(number -> DecimalNode.valueOf(new BigDecimal(number)));
    }
    if (right instanceof ArrayNode list) {
      return SIZES.stream().map(size -> repeated(list, size));
    }
    return right.isTextual() ? texts(right.textValue()).map(TextNode::valueOf) : Stream.empty();
  }

  /** Each of its items differs from the others, where a name or text in it tells them apart. */
  private static ArrayNode repeated(ArrayNode list, int size) {
    ArrayNode many = JSON.arrayNode(size);
    for (int i = 0; i < size && !list.isEmpty(); i++) {
      JsonNode item = list.get(i % list.size()).deepCopy();
      if (item instanceof ObjectNode object && object.path("name").isTextual()) {
        object.put("name", object.path("name").textValue() + i);
      }
      many.add(item.isTextual() ? TextNode.valueOf(item.textValue() + i) : item);
    }
    return many;
  }

  private static Stream<String> texts(String right) {
    if (right.startsWith("@")) {
      return Stream.empty();
    }
    if (right.matches("-?P.*\\d.*")) {
      return DURATIONS.stream();
    }
    if (right.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
      String time = right.substring(10);
      return days().stream().map(day -> day + time);
    }
    return LENGTHS.stream()
        .flatMap(
            length ->
                Stream.of(
                    "x".repeat(length),
                    "x".repeat(length + 1),
                    "界".repeat(length),
                    "😀".repeat(length / 2)));
  }

  private static List<String> days() {
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    return Stream.concat(
            Stream.of("0000-12-31", "0001-01-02", "1900-01-02", "1969-12-31", "1970-01-02"),
            Stream.of(0, 49, 50, 51, 1000, 7900).map(years -> "" + today.plusYears(years)))
        .toList();
  }
}
