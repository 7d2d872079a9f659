package tandem.analytics.figure;

import java.util.List;
import tandem.analytics.metric.Column;
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

  /** Those by which figures of the metric can be broken down. */
  public static List<Dimension> of(Metric metric) {
    return metric.reads().dimensions().stream().map(Dimension::of).toList();
  }

  private static Dimension of(Column column) {
    return new Dimension(column.name(), column.type() == Type.REF);
  }

  boolean isPerson() {
    return name.equals(PERSON);
  }
}
