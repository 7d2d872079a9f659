package tandem.operations.xes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.imports.Mapping.Texts;

/**
 * Which events are meant: those whose attributes each have one of the values given, or begin with
 * one that ends in {@code *}. Without any attribute none is.
 */
record EventCondition(Map<String, List<String>> attributes) {

  private static final String ANY = "*";

  /** As a mapping says it. */
  static EventCondition of(Map<String, Texts> mapped) {
    return new EventCondition(
        mapped.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, values -> values.getValue().texts())));
  }

  boolean isMetBy(Trace.Event event) {
    return !attributes.isEmpty()
        && attributes.entrySet().stream()
            .allMatch(condition -> meets(event.get(condition.getKey()), condition.getValue()));
  }

  private static boolean meets(String value, List<String> patterns) {
    return value != null
        && patterns.stream()
            .anyMatch(
                pattern ->
                    pattern.endsWith(ANY)
                        ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                        : value.equals(pattern));
  }
}
