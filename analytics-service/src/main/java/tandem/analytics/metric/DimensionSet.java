package tandem.analytics.metric;

import java.util.List;
import java.util.Set;

/**
 * Dimensions for which rollups are kept.
 *
 * @param dimensions in the order of the rollup's values; none for the total
 */
public record DimensionSet(String name, List<String> dimensions, Grain grain) {

  public DimensionSet {
    dimensions = List.copyOf(dimensions);
  }

  /** Whether the measure is kept in this set. */
  public boolean keeps(Measure measure) {
    return dimensions.stream().allMatch(measure::has);
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
