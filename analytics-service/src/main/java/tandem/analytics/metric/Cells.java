package tandem.analytics.metric;

import java.util.List;

/**
 * The parts in which a metric is worked out before it is added up: each combination of members, in
 * each month. What has no member is in no cell.
 *
 * @param each the dimensions whose members they are
 * @param with the measure of which something has to be in a cell for it to count
 */
public record Cells(List<Column> each, Measure with) {

  public Cells {
    each = List.copyOf(each);
  }
}
