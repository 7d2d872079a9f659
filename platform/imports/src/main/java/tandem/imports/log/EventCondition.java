package tandem.imports.log;

import java.util.List;
import java.util.Map;

/**
 * Which events are meant: those whose attributes each have one of the values given, or begin with
 * one that ends in {@code *}. Without any attribute none is.
 */
public record EventCondition(Map<String, List<String>> attributes) {

  private static final String ANY = "*";

  public boolean isMetBy(Trace.Event event) {
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
