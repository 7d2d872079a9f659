package tandem.analytics.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A series with its limits on an axis of its unit, and the way from floor to target beside it.
 *
 * @param ruler null where the target lies too far off, or there is none
 */
public record XmrChart(
    double width,
    double height,
    double left,
    double right,
    double bottom,
    Trend trend,
    List<Tick> ticks,
    List<String> xs,
    Ruler ruler) {

  /** A value of the axis. */
  public record Tick(String y, String text) {}

  /** From the floor, index 0, to the target, index 100. */
  public record Ruler(String floor, String target) {}

  /** The axis may become so many times as long for the target's sake. */
  private static final double LONGEST = 4;

  private static final int MOST_TICKS = 7;
  private static final double TOP = 14;
  private static final double AXIS = 44;

  /**
   * @param changed the place of the first period of the last level, or −1
   * @param aims floor and target, or nothing
   * @param left the room for values
   * @param right the room for the ruler
   * @param write writes a value of the axis
   */
  public static XmrChart of(
      List<Observation> series,
      int changed,
      double[] aims,
      double width,
      double height,
      double left,
      double right,
      Function<BigDecimal, String> write) {
    Trend.Extent data = Trend.Extent.of(series);
    Trend.Extent all = Trend.Extent.of(series, aims);
    boolean seesAims =
        aims.length > 0
            && all.highest() - all.lowest() <= LONGEST * (data.highest() - data.lowest());
    Trend.Extent seen = seesAims ? all : data;
    Ticks ticks = Ticks.spanning(seen.lowest(), seen.highest(), MOST_TICKS);
    Box box = new Box(left, width - right, TOP, height - AXIS);
    double low = ticks.lowest();
    double high = ticks.highest();
    List<Tick> written = new ArrayList<>();
    ticks
        .values()
        .forEach(
            value ->
                written.add(
                    new Tick(
                        Path.tenth(box.y(value.doubleValue(), low, high)), write.apply(value))));
    List<String> xs = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      xs.add(Path.tenth(box.x(i, series.size())));
    }
    return new XmrChart(
        width,
        height,
        left,
        width - right,
        height - AXIS,
        Trend.of(series, changed, box, low, high),
        List.copyOf(written),
        List.copyOf(xs),
        seesAims ? ruler(aims, box, low, high) : null);
  }

  private static Ruler ruler(double[] aims, Box box, double low, double high) {
    List<String> ys =
        DoubleStream.of(aims).mapToObj(aim -> Path.tenth(box.y(aim, low, high))).toList();
    return new Ruler(ys.getFirst(), ys.getLast());
  }

  /** Where the ruler stands. */
  public String rulerX() {
    return Path.tenth(right + 14);
  }

  public String rulerText() {
    return Path.tenth(right + 26);
  }

  public String view() {
    return "0 0 " + Path.tenth(width) + " " + Path.tenth(height);
  }

  public String labelY() {
    return Path.tenth(bottom + 18);
  }

  public String yearY() {
    return Path.tenth(bottom + 33);
  }

  public String tickX() {
    return Path.tenth(left - 10);
  }
}
