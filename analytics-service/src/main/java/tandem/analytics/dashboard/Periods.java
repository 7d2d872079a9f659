package tandem.analytics.dashboard;

import java.util.List;

/**
 * A period beside those before it, metric by metric.
 *
 * @param now in words
 * @param before as long, right before it
 * @param yearBefore the same time a year before, null where that is the one before
 * @param functions whose columns there are
 */
public record Periods(
    List<Compared.Tab> tabs,
    String now,
    String before,
    String yearBefore,
    List<Who> functions,
    List<Mark> said,
    List<Angle> angles) {

  public record Angle(String name, List<Row> rows) {}

  /** A metric, with a cell for each function, null where it is not the function's. */
  public record Row(String name, String href, List<Cell> cells) {}

  /**
   * Figures, null where there is none.
   *
   * @param mark whether the level changed in both periods together, and is not noise
   */
  public record Cell(
      Who who, String href, String now, String before, String yearBefore, Mark mark) {}

  /** What can be downloaded of it. */
  public String file(Links links, String format) {
    return links.file("comparison." + format, "by");
  }

  /** How many columns a function has. */
  public int span() {
    return yearBefore == null ? 3 : 4;
  }

  /** How many columns there are. */
  public int width() {
    return 1 + functions.size() * span();
  }
}
