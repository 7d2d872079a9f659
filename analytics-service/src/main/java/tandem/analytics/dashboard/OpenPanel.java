package tandem.analytics.dashboard;

import java.util.List;
import java.util.Map;

/**
 * Open work by the values of a dimension, with how old it is.
 *
 * @param id among the parts of a page
 * @param dimension the word of it
 * @param ages what the groups by age are called
 * @param due within how many hours promises are counted; empty where nothing is promised
 * @param hasSums whether something is added up
 * @param restricted whether there is only work of those whose work the viewer sees
 */
public record OpenPanel(
    String id,
    String name,
    String dimension,
    List<Group> ages,
    List<Integer> due,
    boolean hasSums,
    boolean restricted,
    List<Row> rows) {

  /** What can be downloaded of it, of a function. */
  public String file(Links links, String function, String format) {
    String work = id.substring(0, id.indexOf('-'));
    String by = id.substring(id.indexOf('-') + 1);
    return links.to("export/open-" + work + "." + format, Map.of("by", by, "of", function));
  }

  /**
   * An age.
   *
   * @param from null for the youngest
   * @param to null for the oldest
   */
  public record Group(Integer from, Integer to) {}

  /**
   * @param name null for work that has no such value
   * @param parts of the bar, the youngest first
   * @param sum null where nothing is added up
   */
  public record Row(
      String name,
      String count,
      List<Part> parts,
      String sum,
      List<String> apart,
      String p50,
      String p90,
      List<String> ages,
      List<String> due) {}

  /** A part of a bar. */
  public record Part(String x, String width) {}
}
