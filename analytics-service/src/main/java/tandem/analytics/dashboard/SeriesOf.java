package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.comparison.signal.Scale;
import tandem.analytics.dashboard.chart.Box;
import tandem.analytics.dashboard.chart.Observation;
import tandem.analytics.dashboard.chart.Trend;

/**
 * The series behind a figure, as charts take it: season taken out where the answer did so, so that
 * its limits are those of what is drawn.
 *
 * @param end the first day that is not over
 */
record SeriesOf(Cell cell, LocalDate end) {

  private static final Box SPARK = new Box(3, 121, 4, 30);

  /** In a row; null where there is nothing to draw. */
  Trend spark() {
    return cell.signal() == null ? null : Trend.of(over(), changed(), SPARK);
  }

  Trend in(Box box) {
    return Trend.of(over(), changed(), box);
  }

  List<PointView> points() {
    return cell.points().stream().filter(this::isOver).toList();
  }

  boolean isOver(PointView point) {
    return !point.to().isAfter(end);
  }

  /** The place of the first period of the last level, or −1. */
  int changed() {
    SignalView signal = cell.signal();
    List<PointView> points = points();
    return signal == null || signal.since() == null
        ? -1
        : IntStream.range(0, points.size())
            .filter(i -> points.get(i).from().equals(signal.since()))
            .findFirst()
            .orElse(-1);
  }

  /** The periods that are over, season and trend taken out where the answer did so. */
  List<Observation> over() {
    List<PointView> points = points();
    int changed = changed();
    List<Observation> series = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      PointView point = points.get(i);
      series.add(
          new Observation(
              number(isAdjusted() ? point.adjusted() : point.value()),
              number(point.lower()),
              number(point.upper()),
              number(level(i, changed)),
              true));
    }
    return series;
  }

  /**
   * All periods as they happened. Where season and trend were taken out, the limits move with them:
   * as far from the value as they are from what is left of it, on the scale of the test.
   */
  List<Observation> raw() {
    List<Observation> series = new ArrayList<>();
    List<PointView> points = cell.points();
    int changed = changed();
    for (int i = 0; i < points.size(); i++) {
      PointView point = points.get(i);
      double value = number(point.value());
      double taken = isAdjusted() ? number(point.adjusted()) : value;
      series.add(
          new Observation(
              value,
              moved(number(point.lower()), value, taken),
              moved(number(point.upper()), value, taken),
              moved(number(level(i, changed)), value, taken),
              isOver(point)));
    }
    return series;
  }

  private double moved(double limit, double value, double taken) {
    return cell.signal() != null && cell.signal().scale() == Scale.LOG
        ? limit * value / taken
        : limit + value - taken;
  }

  boolean isAdjusted() {
    return cell.signal() != null && cell.signal().adjusted();
  }

  /** That of the period at a place; null where there is no chart. */
  private BigDecimal level(int place, int changed) {
    SignalView signal = cell.signal();
    if (signal == null) {
      return null;
    }
    return changed > 0 && place < changed ? signal.before() : signal.mean();
  }

  private static double number(BigDecimal value) {
    return value == null ? Double.NaN : value.doubleValue();
  }
}
