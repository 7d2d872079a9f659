package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  /**
   * What of it can be counted: all, but for a metric with a window only the days for which that has
   * passed. Empty if there is none.
   *
   * @param today on which it is answered
   */
  Optional<Question> counted(LocalDate today) {
    LocalDate end = countedUntil(today);
    if (!period.from().isBefore(end)) {
      return Optional.empty();
    }
    Period left = new Period(period.from(), end.isBefore(period.to()) ? end : period.to());
    return Optional.of(new Question(metric, left, grain, by, filters, asOf));
  }

  /** The first day that cannot be counted yet, whatever the period. */
  LocalDate countedUntil(LocalDate today) {
    return metric.window().map(today::minusDays).orElse(LocalDate.MAX);
  }

  /**
   * How many days of a period have come: all, unless it is not over.
   *
   * @param today on which it is answered, which counts
   */
  static long daysUntil(Period of, LocalDate today) {
    LocalDate end = today.plusDays(1);
    return of.from().isBefore(end) && end.isBefore(of.to())
        ? new Period(of.from(), end).days()
        : of.days();
  }

  /** The same about all the time at once. */
  Question whole() {
    return new Question(metric, period, Grain.WHOLE, by, filters, asOf);
  }

  /**
   * What has to be read for it: of a metric with cells, with their members told apart, who stand
   * last in the keys.
   */
  Question inCells() {
    return metric.cells().isEmpty()
        ? this
        : new Question(
            metric, period, grain, Stream.concat(by.stream(), members()).toList(), filters, asOf);
  }

  private Stream<Dimension> members() {
    return metric.cells().stream().flatMap(cells -> cells.each().stream()).map(Dimension::of);
  }

  /** Whether it is about what is known now, by nothing finer than months. */
  boolean isKeptByMonth() {
    return asOf.isEmpty() && grain != Grain.DAY && grain != Grain.WEEK;
  }

  Optional<Filter> filterOn(String dimension) {
    return filters.stream().filter(it -> it.dimension().name().equals(dimension)).findFirst();
  }

  boolean isByPerson() {
    return by.stream().anyMatch(Dimension::isPerson);
  }
}
