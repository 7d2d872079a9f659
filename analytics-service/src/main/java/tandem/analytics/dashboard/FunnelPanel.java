package tandem.analytics.dashboard;

import java.util.List;

/**
 * How far what was begun in the time of a page has come.
 *
 * @param begun how much that is
 * @param hasSums whether something is added up
 * @param restricted whether there is only work of those whose work the viewer sees
 * @param stages in their order
 */
public record FunnelPanel(
    String name,
    String begun,
    String won,
    boolean hasSums,
    boolean restricted,
    List<Stage> stages) {

  /**
   * @param bar its length; null where there is none
   * @param sum null where nothing is added up
   */
  public record Stage(
      String name,
      String bar,
      String count,
      String ofBegun,
      String sum,
      List<String> apart,
      String won,
      String lost) {}
}
