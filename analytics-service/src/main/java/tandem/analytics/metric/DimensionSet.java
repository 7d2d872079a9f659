package tandem.analytics.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dimensions for which rollups are kept.
 *
 * @param dimensions in the order of the rollup's values; none for the total
 * @param references those of the dimensions that are found through a reference, all to one kind
 */
public record DimensionSet(
    String name, List<String> dimensions, List<Reference> references, Grain grain) {

  public DimensionSet {
    dimensions = List.copyOf(dimensions);
    references = List.copyOf(references);
  }

  /** The kind of records through which some dimensions are found; empty where there are none. */
  public Optional<Kind> through() {
    return references.stream().map(Reference::kind).findFirst();
  }

  /** A dimension that is found through a reference. */
  public Optional<Reference> reference(String dimension) {
    return references.stream().filter(it -> it.name().equals(dimension)).findFirst();
  }

  /**
   * Whether the measure is kept in this set. One that is linked hangs on other records anyway, and
   * is not kept by what it refers to.
   */
  public boolean keeps(Measure measure) {
    return (references.isEmpty() || !measure.isLinked())
        && dimensions.stream().allMatch(it -> has(measure, it));
  }

  private boolean has(Measure measure, String dimension) {
    return measure.has(dimension)
        || reference(dimension).filter(it -> it.isOf(measure.on())).isPresent();
  }

  /** Whether its rows tell apart what is asked, and perhaps more. */
  public boolean tellsApart(Set<String> asked) {
    return Set.copyOf(dimensions).containsAll(asked);
  }

  /** How fine a set knows the days of act and of knowledge. */
  public enum Grain {
    DAY,
    MONTH
  }
}
