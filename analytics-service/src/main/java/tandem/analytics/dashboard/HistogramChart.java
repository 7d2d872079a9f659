package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.figure.HistogramView;
import tandem.analytics.writing.Numbers;

/**
 * How durations are spread: a bar for each bin, with the median and what nine in ten take.
 *
 * @param p50 where the median stands, null where there is none
 * @param p90 where nine tenths stand, null where there are none
 * @param n how many there are
 */
public record HistogramChart(
    List<Bar> bars, String p50, String p90, String p50Text, String p90Text, String n) {

  private static final double LEFT = 4;
  private static final double WIDTH = 582;
  private static final double HEIGHT = 120;
  private static final double GAP = 2;

  /** Every so many bins one is named, lest names overlap. */
  private static final int MOST_NAMES = 6;

  /**
   * @param from the words of its lower end, null where it is open
   * @param to the words of its upper end, null where it is open
   * @param axis what stands under its left edge, null for nothing
   */
  public record Bar(
      String x,
      String y,
      String width,
      String height,
      String left,
      String from,
      String to,
      String axis,
      String count) {}

  /** Null where nothing was counted. */
  static HistogramChart of(HistogramView view, Numbers numbers) {
    List<HistogramView.Bin> bins = view.bins();
    if (bins.isEmpty()) {
      return null;
    }
    long most = bins.stream().mapToLong(HistogramView.Bin::count).max().orElseThrow();
    double step = WIDTH / bins.size();
    int named = Math.ceilDiv(bins.size(), MOST_NAMES);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      HistogramView.Bin bin = bins.get(i);
      double height = HEIGHT * bin.count() / most;
      bars.add(
          new Bar(
              at(LEFT + i * step + GAP / 2),
              at(HEIGHT - height),
              at(step - GAP),
              at(height),
              at(LEFT + i * step),
              figure(bin.from(), view, numbers),
              figure(bin.to(), view, numbers),
              bin.from() != null && i % named == 0 ? numbers.plain(bin.from()) : null,
              numbers.count(bin.count())));
    }
    return new HistogramChart(
        bars,
        place(view.p50(), bins, step),
        place(view.p90(), bins, step),
        figure(view.p50(), view, numbers),
        figure(view.p90(), view, numbers),
        numbers.count(view.n()));
  }

  private static String figure(BigDecimal value, HistogramView view, Numbers numbers) {
    return value == null ? null : numbers.figure(view.unit(), value);
  }

  /** Null where it lies in an open bin, within which no place is known. */
  private static String place(BigDecimal value, List<HistogramView.Bin> bins, double step) {
    for (int i = 0; i < bins.size(); i++) {
      HistogramView.Bin bin = bins.get(i);
      if (bin.from() != null
          && bin.to() != null
          && value.compareTo(bin.from()) >= 0
          && value.compareTo(bin.to()) < 0) {
        double part =
            value.subtract(bin.from()).doubleValue() / bin.to().subtract(bin.from()).doubleValue();
        return at(LEFT + (i + part) * step);
      }
    }
    return null;
  }

  private static String at(double place) {
    return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
