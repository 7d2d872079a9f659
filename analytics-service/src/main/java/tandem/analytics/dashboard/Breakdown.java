package tandem.analytics.dashboard;

import java.util.List;

/**
 * A metric of the whole time, by the values of a dimension.
 *
 * @param refused why it is not shown, null where it is
 * @param quantiles whether the figure is a median, with nine tenths beside it
 * @param parts the words of what stands beside the figure
 */
public record Breakdown(
    String metric,
    String dimension,
    String href,
    String refused,
    boolean quantiles,
    List<String> parts,
    List<Row> rows) {

  /**
   * @param word of {@link WorkWords} for the value; null where its name says it
   * @param name null for work that has no such value
   * @param bar the part of the longest, as a width; null where there is no figure
   */
  public record Row(
      String word,
      String name,
      String figure,
      String p90,
      String n,
      String bar,
      List<String> parts) {}
}
