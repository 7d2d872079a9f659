package tandem.analytics.comparison;

import java.util.List;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Metric;

/** What of the points of a series a signal may be drawn from. */
public final class ObservedPoints {

  private ObservedPoints() {}

  /**
   * A period without a figure, one that is not over and one that is not whole are missing, and so
   * are those before the first record: what did not exist yet was not zero.
   */
  public static Observed of(Metric metric, Grain grain, List<Point> points) {
    double[] values = new double[points.size()];
    double[] n = new double[points.size()];
    boolean exists = false;
    for (int i = 0; i < values.length; i++) {
      Point point = points.get(i);
      exists |= isRecorded(point);
      values[i] = exists && isOver(point, grain) ? point.value().doubleValue() : Double.NaN;
      n[i] = Double.isNaN(values[i]) ? 0 : point.n().doubleValue();
    }
    return Observed.of(kind(metric), values, n);
  }

  private static boolean isRecorded(Point point) {
    return point.n().signum() != 0 || (point.value() != null && point.value().signum() != 0);
  }

  private static boolean isOver(Point point, Grain grain) {
    boolean isWhole =
        point.from().equals(grain.start(point.from()))
            && point.to().equals(grain.end(point.from()));
    return point.value() != null && point.over() && isWhole;
  }

  static Observed.Kind kind(Metric metric) {
    if (metric.unit() == Metric.Unit.SHARE && metric.value().isRatioOfCounts()) {
      return Observed.Kind.SHARE;
    }
    return metric.value().isRatio() ? Observed.Kind.MEAN : Observed.Kind.TOTAL;
  }
}
