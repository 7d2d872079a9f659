package tandem.analytics.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.metric.Column;
import tandem.analytics.people.Sight;

/**
 * Whose work is counted where a record judges both functions, as a review of an order does: it is
 * recorded once, counts for each function that is asked for, and once for all. Durations are of one
 * function's work.
 */
final class Functions {

  /** What such a record has for its function. */
  private static final String BOTH = "both";

  private Functions() {}

  /** What a filter means of rows: those of both functions are those of each. */
  static Filter ofRows(Filter filter) {
    return isFunction(filter.dimension())
        ? new Filter(filter.dimension(), withBoth(filter.values()), filter.orNone())
        : filter;
  }

  /** The functions of the rows that somebody sees. */
  static List<String> seen(Sight sight) {
    return withBoth(List.copyOf(sight.functions()));
  }

  private static List<String> withBoth(List<String> functions) {
    return functions.isEmpty()
        ? functions
        : Stream.concat(functions.stream(), Stream.of(BOTH)).distinct().toList();
  }

  /**
   * The same, with what is of both functions at the place of each that the question tells apart.
   */
  static List<Slice> apart(Question question, List<Slice> slices) {
    int at = question.by().stream().map(Functions::isFunction).toList().indexOf(true);
    if (at < 0 || slices.stream().noneMatch(slice -> BOTH.equals(slice.key().get(at)))) {
      return slices;
    }
    List<String> functions = asked(question);
    return slices.stream().flatMap(slice -> apart(slice, at, functions)).toList();
  }

  private static Stream<Slice> apart(Slice slice, int at, List<String> functions) {
    return BOTH.equals(slice.key().get(at))
        ? functions.stream()
            .map(function -> slice.at(slice.from(), with(slice.key(), at, function)))
        : Stream.of(slice);
  }

  private static List<String> asked(Question question) {
    Optional<List<String>> values = question.filterOn(Column.FUNCTION.name()).map(Filter::values);
    return Sight.ALL_FUNCTIONS.stream()
        .filter(function -> values.isEmpty() || values.get().contains(function))
        .toList();
  }

  private static List<String> with(List<String> key, int at, String function) {
    List<String> place = new ArrayList<>(key);
    place.set(at, function);
    return place;
  }

  private static boolean isFunction(Dimension dimension) {
    return dimension.name().equals(Column.FUNCTION.name());
  }
}
