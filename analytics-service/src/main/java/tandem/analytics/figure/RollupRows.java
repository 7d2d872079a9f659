package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.List;
import tandem.analytics.metric.Measure;

/** Gives what a dimension set's rollups add up to, as an answer needs it. */
interface RollupRows {

  /** Counts and sums by measure, period and key; several of the same place add up. */
  List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException;

  /** Durations by measure, period and key, for a grid of whole months. */
  List<Histogram> histograms(List<Measure> measures, Grid grid) throws SQLException;
}
