package tandem.operations.xes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.web.imports.Mapping;

/**
 * Which last event completes a run: one whose attributes each have one of the values given. Without
 * any condition no run is complete.
 */
record CompletedWhen(Map<String, List<String>> attributes) {

  static CompletedWhen of(Mapping mapping) {
    return new CompletedWhen(
        mapping.completedWhen().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, values -> values.getValue().texts())));
  }

  boolean isMetBy(Trace.Event last) {
    return !attributes.isEmpty()
        && attributes.entrySet().stream()
            .allMatch(
                condition ->
                    last.get(condition.getKey()) != null
                        && condition.getValue().contains(last.get(condition.getKey())));
  }
}
