package tandem.analytics.openwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tandem.web.text.Csv;

/** Open work as a table: a row for each value of the dimension. */
public final class OpenWorkCsv {

  private OpenWorkCsv() {}

  /**
   * @param by the dimension it is broken down by
   */
  public static Csv of(OpenWorkView view, String by) {
    List<Integer> dues = view.dueHours() == null ? List.of() : view.dueHours();
    List<Object> header = new ArrayList<>(List.of(by, "count", "sum", "currency"));
    header.add("age_under_" + view.ageDays().getFirst() + "_days");
    view.ageDays().forEach(days -> header.add("age_from_" + days + "_days"));
    header.addAll(List.of("p50_days", "p90_days"));
    dues.forEach(hours -> header.add("due_within_" + hours + "_hours"));
    Csv table = new Csv();
    table.row(header);
    view.lines().forEach(line -> table.row(row(line, view, by)));
    return table;
  }

  private static List<Object> row(OpenWorkView.Line line, OpenWorkView view, String by) {
    List<Object> row = new ArrayList<>();
    Collections.addAll(
        row,
        line.by().get(by),
        line.count(),
        line.sum(),
        line.sum() == null ? null : view.currency());
    row.addAll(line.ages());
    row.addAll(List.of(line.p50Days(), line.p90Days()));
    row.addAll(line.due() == null ? List.of() : line.due());
    return row;
  }
}
