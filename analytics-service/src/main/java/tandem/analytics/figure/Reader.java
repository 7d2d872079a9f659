package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.List;
import tandem.analytics.metric.Measure;

/** Reads what measures add up to, put together by a grid and by the dimensions asked for. */
interface Reader {

  /** Counts and sums; several of the same place add up, and may add up to nothing. */
  List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException;

  /** The quantiles of a duration. */
  List<Spread> spreads(Measure measure, Grid grid) throws SQLException;

  /** How a duration is spread, period by period. */
  List<Histogram> histograms(Measure measure, Grid grid) throws SQLException;
}
