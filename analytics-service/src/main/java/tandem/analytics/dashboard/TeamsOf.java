package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.dashboard.chart.Box;
import tandem.analytics.dashboard.chart.Ticks;
import tandem.analytics.dashboard.chart.XmrChart;
import tandem.analytics.figure.Point;
import tandem.analytics.writing.Numbers;

/** A metric of all teams: a row for each, and where it has quantiles, one axis for all. */
record TeamsOf(MetricLine line, ComparisonView teams, Links links, Numbers numbers) {

  private static final int LINE = 26;
  private static final int MOST_TICKS = 5;
  private static final Box AXIS = new Box(112, 530, 0, 0);

  List<MetricView.Other> others() {
    return line.members().stream().map(this::other).toList();
  }

  private MetricView.Other other(Cell cell) {
    return new MetricView.Other(
        Who.of(cell.function(), cell.name()),
        links.to("metrics/" + line.id(), "of", "team:" + cell.function() + ":" + cell.id()),
        new SeriesOf(cell, OverviewOf.end(teams)).spark(),
        figure(cell.figure().value()),
        cell.figure().apart().stream().map(Point.Apart::currency).toList(),
        figure(cell.figure().p90()),
        cell.figure().n() == null ? null : numbers.number(cell.figure().n(), 1),
        cell.index() == null || cell.index().value() == null
            ? null
            : numbers.index(cell.index().value()),
        Mark.of(cell.signal()));
  }

  private String figure(BigDecimal value) {
    return value == null ? null : numbers.figure(line.unit(), value);
  }

  /**
   * @return null where there are no quantiles
   */
  MetricView.SpreadChart spread(boolean hasQuantiles) {
    List<Cell> cells = line.members().stream().filter(cell -> cell.figure().p90() != null).toList();
    if (!hasQuantiles || cells.isEmpty()) {
      return null;
    }
    double highest =
        cells.stream().mapToDouble(cell -> cell.figure().p90().doubleValue()).max().orElseThrow();
    Ticks ticks = Ticks.spanning(0, highest, MOST_TICKS);
    double end = ticks.values().getLast().doubleValue();
    List<MetricView.Range> ranges = new ArrayList<>();
    for (Cell cell : cells) {
      ranges.add(
          new MetricView.Range(
              Who.of(cell.function(), cell.name()),
              ranges.size() * LINE + LINE / 2,
              x(cell.figure().p50(), end),
              x(cell.figure().p90(), end),
              x(cell.figure().mean(), end),
              figure(cell.figure().p50()),
              figure(cell.figure().p90()),
              figure(cell.figure().mean())));
    }
    BigDecimal target =
        cells.stream()
            .filter(cell -> cell.index() != null && cell.index().target() != null)
            .map(cell -> cell.index().target())
            .findFirst()
            .orElse(null);
    return new MetricView.SpreadChart(
        ranges,
        ticks.values().stream()
            .map(value -> new XmrChart.Tick(x(value, end), numbers.plain(value)))
            .toList(),
        target == null || target.doubleValue() > end ? null : x(target, end),
        ranges.size() * LINE);
  }

  private static String x(BigDecimal value, double end) {
    return BigDecimal.valueOf(
            AXIS.left() + (AXIS.right() - AXIS.left()) * value.doubleValue() / end)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
