package tandem.analytics.dashboard;

import java.util.List;
import tandem.analytics.dashboard.chart.IndexLane;

/**
 * Members side by side in every metric.
 *
 * @param by what they are: function, team, region or person
 * @param said each change in a sentence
 * @param boards who stands where, of both functions or of each
 * @param columns the members, sales first
 * @param tall whether there are too many members to stand side by side
 */
public record Compared(
    String by,
    List<Tab> tabs,
    List<Mark> said,
    List<Board> boards,
    List<Column> columns,
    List<Angle> angles,
    List<Choice> choices,
    List<Overview.Quiet> quiet,
    boolean tall) {

  /** Another kind of members that can be compared. */
  public record Tab(String word, String href, boolean current) {}

  /** A metric that can be chosen. */
  public record Choice(String id, String name, boolean chosen) {}

  /**
   * @param function null for both
   * @param leads whether somebody does
   */
  public record Board(
      String function, String says, boolean leads, List<String> angles, List<Place> places) {

    public String letter() {
      return "letter_" + function;
    }
  }

  /**
   * @param index null where there is none
   * @param firsts in how many of the weightings it came first
   * @param angles null where a member has none in one
   */
  public record Place(
      Who who,
      String index,
      IndexLane lane,
      String firsts,
      List<Part> angles,
      int scored,
      int expected) {}

  public record Part(String index, IndexLane lane) {}

  /**
   * @param first whether it is the first of operations, where a line is drawn
   */
  public record Column(Who who, boolean first, int span) {}

  public record Angle(String name, List<Row> rows) {}

  /** A metric, with a cell for each column, null where it is not the member's. */
  public record Row(String name, String href, String grade, String says, List<Cell> cells) {

    public String gradeCode() {
      return "grade_" + grade;
    }
  }

  /**
   * @param measured null where the metric is not the member's
   */
  public record Cell(Column column, Measured measured) {}

  /** The functions over their columns. */
  public List<Column> groups() {
    return columns.stream().filter(column -> column.span() > 0).toList();
  }

  public int width() {
    return columns.size() + 1;
  }

  /** What can be downloaded of it. */
  public String file(Links links, String format) {
    return links.file("comparison." + format, "by", "metrics");
  }

  public String title() {
    return "compared_" + by;
  }
}
