package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.metric.Metric;

/**
 * What is asked of a metric; everything in it fits the metric.
 *
 * @param asOf the day as of whose end it is to be answered; empty for now
 */
public record Question(
    Metric metric,
    Period period,
    Grain grain,
    List<Dimension> by,
    List<Filter> filters,
    Optional<LocalDate> asOf) {

  public Question {
    by = List.copyOf(by);
    filters = List.copyOf(filters);
  }

  /** The dimensions that the answer has to tell apart. */
  Set<String> dimensions() {
    Set<String> names = new LinkedHashSet<>();
    by.forEach(dimension -> names.add(dimension.name()));
    filters.forEach(filter -> names.add(filter.dimension().name()));
    return names;
  }

  Optional<Filter> filterOn(String dimension) {
    return filters.stream().filter(it -> it.dimension().name().equals(dimension)).findFirst();
  }

  boolean isByPerson() {
    return by.stream().anyMatch(Dimension::isPerson);
  }
}
