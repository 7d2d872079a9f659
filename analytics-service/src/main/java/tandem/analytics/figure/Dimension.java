package tandem.analytics.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Reference;
import tandem.analytics.metric.Type;

/**
 * Something by which figures can be broken down and filtered.
 *
 * @param name as the catalogue has it
 * @param isRecord whether its values are ids of records, which are shown by their names
 * @param through empty where facts have the value themselves
 */
public record Dimension(String name, boolean isRecord, Optional<Reference> through) {

  public static final String PERSON = "person";

  /** Those by which figures of the metric can be broken down. */
  public static List<Dimension> of(Metric metric) {
    return Stream.concat(
            metric.reads().dimensions().stream().map(Dimension::of),
            metric.reads().references().stream().map(Dimension::of))
        .toList();
  }

  public static Dimension of(Column column) {
    return new Dimension(column.name(), column.type() == Type.REF, Optional.empty());
  }

  private static Dimension of(Reference reference) {
    return new Dimension(reference.name(), false, Optional.of(reference));
  }

  boolean isPerson() {
    return name.equals(PERSON);
  }
}
