package tandem.analytics.people;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of the organisation, by the values that its dimensions may have; null among them stands
 * for none. A dimension that is not there may have any.
 *
 * @param values by the names of dimensions of {@link #DIMENSIONS}
 */
public record Part(Map<String, Set<String>> values) {

  public static final String FUNCTION = "function";
  public static final String TEAM = "team";

  /** By which places differ. The level is none: it cuts through every team. */
  public static final Set<String> DIMENSIONS = Set.of(FUNCTION, TEAM, "department", "region");

  public Part {
    Map<String, Set<String>> copy = new HashMap<>();
    values.forEach((dimension, some) -> copy.put(dimension, new HashSet<>(some)));
    values = Collections.unmodifiableMap(copy);
  }

  boolean has(Atom atom) {
    return values.entrySet().stream()
        .allMatch(entry -> entry.getValue().contains(atom.value(entry.getKey())));
  }

  /** The functions that it may be of; an empty name for none. */
  Stream<String> functions() {
    return values.getOrDefault(FUNCTION, Sight.ALL_FUNCTIONS).stream()
        .map(function -> Objects.requireNonNullElse(function, ""));
  }

  /** Whether it names anything smaller than a function. */
  boolean isWithinFunctions() {
    return values.keySet().stream().anyMatch(dimension -> !dimension.equals(FUNCTION));
  }

  /** A place in which people are who cannot be told apart by {@link #DIMENSIONS}. */
  record Atom(String function, String team, String department, String region) {

    String value(String dimension) {
      return switch (dimension) {
        case FUNCTION -> function;
        case TEAM -> team;
        case "department" -> department;
        case "region" -> region;
        default -> throw new IllegalArgumentException(dimension);
      };
    }
  }
}
