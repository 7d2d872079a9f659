package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.util.List;
import tandem.analytics.dashboard.chart.IndexLane;

/**
 * What changed, who stands where, and what cannot be said.
 *
 * @param looked how many series were looked at
 * @param noise how many moved within what chance explains
 * @param unjudged how many could not be judged
 * @param running the period that is not over, null where all are
 * @param apart amounts without an exchange rate, in words; empty where there are none
 * @param setAside how many events are missing
 */
public record Overview(
    List<Change> changes,
    int looked,
    long noise,
    long unjudged,
    String running,
    List<String> apart,
    long setAside,
    Standing standing,
    List<Angle> angles,
    List<Quiet> quiet,
    boolean empty,
    int periods) {

  private static final double KEY_TARGET = 70;

  /**
   * @param question what is asked from this angle, as a code
   */
  public record Angle(String name, String question, List<Row> rows) {}

  /**
   * A metric of both functions.
   *
   * @param sales null where it is not of sales
   * @param grade A, B or C
   * @param says why the functions may be compared by it or not
   */
  public record Row(
      String name, String href, String grade, String says, Measured sales, Measured operations) {

    public String gradeCode() {
      return "grade_" + grade;
    }
  }

  /**
   * What is not said.
   *
   * @param whom it concerns, null where it is of all
   */
  public record Quiet(int count, String whom, String text) {}

  /** For the legend. */
  public Mark key(String kind) {
    return new Mark(kind, null);
  }

  /** For the legend. */
  public IndexLane keyLane(boolean changed) {
    return IndexLane.of(
        BigDecimal.valueOf(75), changed ? BigDecimal.valueOf(30) : null, 0, KEY_TARGET);
  }

  /** What can be downloaded of its metrics. */
  public String file(Links links, String format) {
    return links.file("comparison." + format);
  }
}
