package tandem.analytics.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Type;

/**
 * Something by which figures can be broken down and filtered.
 *
 * @param name as the catalogue has it
 * @param isRecord whether its values are ids of records, which are shown by their names
 */
public record Dimension(String name, boolean isRecord) {

  public static final String PERSON = "person";

  /** Those for whose members there are targets. */
  private static final Set<String> WITH_TARGETS = Set.of("function", "team", "region", PERSON);

  /** Those that every measure of the metric has, and its targets. */
  public static List<Dimension> of(Metric metric, Catalogue catalogue) {
    List<Measure> measures = measures(metric, catalogue);
    return measures
        .getFirst()
        .on()
        .columns()
        .filter(column -> column.type().isDimension())
        .filter(column -> measures.stream().allMatch(measure -> measure.has(column.name())))
        .filter(column -> !isAgainstTargets(metric) || WITH_TARGETS.contains(column.name()))
        .map(Dimension::of)
        .toList();
  }

  private static boolean isAgainstTargets(Metric metric) {
    return metric.formulas().anyMatch(formula -> !formula.targets().isEmpty());
  }

  /** All that an answer about the metric reads. */
  static List<Measure> measures(Metric metric, Catalogue catalogue) {
    Set<Measure> measures = new LinkedHashSet<>(formulaMeasures(metric, catalogue));
    measures.addAll(stocks(metric, catalogue));
    metric.distribution().ifPresent(measures::add);
    return List.copyOf(measures);
  }

  /** Those whose counts and sums in a period the formulas read. */
  static List<Measure> formulaMeasures(Metric metric, Catalogue catalogue) {
    return named(metric.formulas().flatMap(formula -> formula.measures().stream()), catalogue);
  }

  /** Those whose stock at the period's end the formulas read. */
  static List<Measure> stocks(Metric metric, Catalogue catalogue) {
    return named(metric.formulas().flatMap(formula -> formula.stocks().stream()), catalogue);
  }

  static List<Measure> named(Stream<String> names, Catalogue catalogue) {
    return names.distinct().map(catalogue.measures()::get).toList();
  }

  private static Dimension of(Column column) {
    return new Dimension(column.name(), column.type() == Type.REF);
  }

  boolean isPerson() {
    return name.equals(PERSON);
  }
}
