package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** Label selectors, by {@code matchLabels}: the empty one meets every pod, a missing one none. */
final class Selectors {

  private Selectors() {}

  static boolean meets(JsonNode selector, JsonNode labels) {
    return selector.isObject()
        && !selector.has("matchExpressions")
        && hasAll(labels, selector.path("matchLabels"));
  }

  static boolean hasAll(JsonNode labels, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  static boolean asks(JsonNode selector, String label, String value) {
    return selector.path("matchLabels").path(label).asText().equals(value);
  }
}
