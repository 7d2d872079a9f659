package tandem.analytics.dashboard;

import java.util.List;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.IndexView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.dashboard.chart.IndexLane;
import tandem.analytics.dashboard.chart.Trend;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * What a metric says of a member, as a row or a cell shows it.
 *
 * @param spark null where it is not drawn
 * @param figure null where there is none
 * @param target in words, null where none is set
 * @param apart the currencies that are not in the figure; empty where there are none
 * @param index null where there is none
 * @param noIndex why there is none, null where there is one
 * @param own whether it compares within its function only
 * @param href to the metric, of this member
 */
public record Measured(
    Who who,
    String id,
    Mark mark,
    Trend spark,
    String figure,
    String target,
    List<String> apart,
    String index,
    IndexLane lane,
    IndexLane small,
    String noIndex,
    boolean own,
    String href) {

  /** From floor to target in a row, and in a cell of a table. */
  private static final double START = 20;

  private static final double TARGET = 228.3;
  private static final double SMALL_TARGET = 60;

  static Measured of(
      MetricLine line, Cell cell, Trend spark, String by, Links links, Numbers numbers) {
    IndexView index = cell.index();
    boolean isKnown = index != null && index.value() != null;
    return new Measured(
        Who.of(cell.function(), cell.name()),
        cell.id(),
        Mark.of(cell.signal()),
        spark,
        cell.figure().value() == null ? null : numbers.figure(line.unit(), cell.figure().value()),
        target(line.unit(), index, numbers),
        cell.figure().apart().stream().map(it -> it.currency()).toList(),
        isKnown ? numbers.index(index.value()) : null,
        isKnown ? IndexLane.of(index.value(), index.since(), START, TARGET) : null,
        isKnown ? IndexLane.of(index.value(), index.since(), 0, SMALL_TARGET) : null,
        isKnown ? null : index == null ? null : index.reason(),
        !line.comparable(),
        links.to("metrics/" + line.id(), "of", by + ":" + cell.function() + ":" + cell.id()));
  }

  private static String target(Metric.Unit unit, IndexView index, Numbers numbers) {
    if (index == null) {
      return null;
    }
    if (index.band() != null) {
      return numbers.figure(unit, index.band().get(1))
          + " – "
          + numbers.figure(unit, index.band().get(2));
    }
    return index.target() == null ? null : numbers.figure(unit, index.target());
  }
}
