package tandem.analytics.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Those that every measure of the metric has. */
  public static List<Dimension> of(Metric metric, Catalogue catalogue) {
    List<Measure> measures = measures(metric, catalogue);
    return measures
        .getFirst()
        .on()
        .columns()
        .filter(column -> column.type().isDimension())
        .filter(column -> measures.stream().allMatch(measure -> measure.has(column.name())))
        .map(Dimension::of)
        .toList();
  }

  /** All that an answer about the metric reads. */
  static List<Measure> measures(Metric metric, Catalogue catalogue) {
    List<Measure> measures = new ArrayList<>(formulaMeasures(metric, catalogue));
    metric.distribution().filter(it -> !measures.contains(it)).ifPresent(measures::add);
    metric.stock().filter(it -> !measures.contains(it)).ifPresent(measures::add);
    return measures;
  }

  /** Those that the formula reads. */
  static List<Measure> formulaMeasures(Metric metric, Catalogue catalogue) {
    Set<String> names = metric.value().measures();
    metric.shows().values().forEach(part -> names.addAll(part.measures()));
    return names.stream().map(catalogue.measures()::get).toList();
  }

  private static Dimension of(Column column) {
    return new Dimension(column.name(), column.type() == Type.REF);
  }

  boolean isPerson() {
    return name.equals(PERSON);
  }
}
