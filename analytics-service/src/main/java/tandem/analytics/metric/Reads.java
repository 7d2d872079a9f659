package tandem.analytics.metric;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that answers about a metric read, worked out once.
 *
 * @param counted the measures whose counts and sums in a period the formulas read
 * @param stocks those whose stock at the period's end they read
 * @param distinct the members that they count once
 * @param positions what is open at a point in time which they read
 * @param before the measures of what was reached before the period, where they read what is left
 * @param all the measures of these, and the one whose quantiles stand beside the value
 * @param dimensions the columns by which figures can be broken down: those that every measure has,
 *     and its targets
 * @param references those through what the rows of every measure refer to, in the same way
 * @param kinds of all records that the figures, and the ages beside them, rest on
 */
public record Reads(
    List<Measure> counted,
    List<Measure> stocks,
    List<Distinct> distinct,
    List<Position> positions,
    List<Measure> before,
    List<Measure> all,
    List<Column> dimensions,
    List<Reference> references,
    Set<String> kinds) {

  private static final String TARGET = "target";

  /** Those for whose members there are targets. */
  private static final Set<String> WITH_TARGETS = Set.of("function", "team", "region", "person");

  public Reads {
    counted = List.copyOf(counted);
    stocks = List.copyOf(stocks);
    distinct = List.copyOf(distinct);
    positions = List.copyOf(positions);
    before = List.copyOf(before);
    all = List.copyOf(all);
    dimensions = List.copyOf(dimensions);
    references = List.copyOf(references);
    kinds = Set.copyOf(kinds);
  }

  /**
   * @param left formulas of the metrics of whose targets they read what is left
   * @param without dimensions by which figures cannot be broken down, though every measure has them
   */
  static Reads of(
      Collection<Formula> formulas,
      Collection<Formula> left,
      Optional<Measure> distribution,
      Optional<Measure> ages,
      Map<String, Measure> measures,
      Map<String, Distinct> distinct,
      Map<String, Position> positions,
      List<Reference> references,
      List<String> without) {
    List<Measure> counted = named(formulas, Formula::measures, measures);
    List<Measure> stocks = named(formulas, Formula::stocks, measures);
    List<Distinct> once = named(formulas, Formula::distinct, distinct);
    List<Position> open = named(formulas, Formula::positions, positions);
    List<Measure> before = named(left, Formula::measures, measures);
    Set<Measure> all = new LinkedHashSet<>(counted);
    all.addAll(stocks);
    once.forEach(its -> all.add(its.among()));
    open.forEach(its -> all.add(its.measure()));
    all.addAll(before);
    distribution.ifPresent(all::add);
    boolean isAgainstTargets =
        !left.isEmpty() || formulas.stream().anyMatch(it -> !it.targets().isEmpty());
    List<Column> dimensions =
        all.stream()
            .limit(1)
            .flatMap(measure -> measure.on().columns())
            .filter(column -> column.type().isDimension())
            .filter(column -> all.stream().allMatch(measure -> measure.has(column.name())))
            .filter(column -> !isAgainstTargets || WITH_TARGETS.contains(column.name()))
            .filter(column -> !without.contains(column.name()))
            .toList();
    List<Reference> through =
        references.stream()
            .filter(_ -> !isAgainstTargets)
            .filter(its -> all.stream().allMatch(measure -> its.isOf(measure.on())))
            .toList();
    return new Reads(
        counted,
        stocks,
        once,
        open,
        before,
        List.copyOf(all),
        dimensions,
        through,
        kinds(
            Stream.of(all.stream(), once.stream().flatMap(Distinct::measures), ages.stream())
                .flatMap(its -> its)
                .toList(),
            isAgainstTargets));
  }

  private static Set<String> kinds(List<Measure> measures, boolean isAgainstTargets) {
    Set<String> kinds = new HashSet<>();
    for (Measure measure : measures) {
      kinds.add(measure.on().kind().name());
      measure.others().forEach(other -> kinds.add(other.kind().name()));
      if (measure.isMoney()) {
        kinds.add(Kind.EXCHANGE_RATE);
      }
    }
    if (isAgainstTargets) {
      kinds.add(TARGET);
    }
    return kinds;
  }

  private static <T> List<T> named(
      Collection<Formula> formulas, Function<Formula, Set<String>> names, Map<String, T> all) {
    return formulas.stream()
        .flatMap(formula -> names.apply(formula).stream())
        .distinct()
        .map(all::get)
        .toList();
  }
}
