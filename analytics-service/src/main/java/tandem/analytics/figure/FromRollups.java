package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.metric.Measure;

/** Reads measures from the rollups of one dimension set. */
final class FromRollups implements Reader {

  private final Snapshot snapshot;
  private final Question question;
  private final RollupRows rows;

  FromRollups(Snapshot snapshot, Question question, RollupRows rows) {
    this.snapshot = snapshot;
    this.question = question;
    this.rows = rows;
  }

  @Override
  public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
    List<Slice> counted = new ArrayList<>(rows.totals(measures, grid));
    early(snapshot, question, measures, grid).forEach(slice -> counted.add(slice.negated()));
    return counted;
  }

  /** What rollups hold that is not due yet. */
  static List<Slice> early(Snapshot snapshot, Question question, List<Measure> measures, Grid grid)
      throws SQLException {
    LocalDate today = snapshot.today(question.asOf());
    List<Measure> notYet =
        measures.stream()
            .filter(measure -> measure.due() == Measure.Due.ONCE_DUE)
            .map(Measure::notYet)
            .toList();
    return notYet.isEmpty() || !today.isBefore(grid.days().to())
        ? List.of()
        : new FromFacts(snapshot, question).totals(notYet, grid.from(today));
  }

  @Override
  public List<Spread> spreads(Measure measure, Grid grid) throws SQLException {
    return histograms(measure, grid).stream().map(Histogram::spread).toList();
  }

  @Override
  public List<Histogram> histograms(Measure measure, Grid grid) throws SQLException {
    return rows.histograms(List.of(measure), grid);
  }
}
