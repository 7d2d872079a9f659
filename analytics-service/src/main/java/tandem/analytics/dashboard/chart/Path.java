package tandem.analytics.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The {@code d} of an SVG path, to a tenth of a pixel. Not thread-safe. */
final class Path {

  private final StringBuilder d = new StringBuilder();

  Path move(double x, double y) {
    return add('M', x, y);
  }

  Path line(double x, double y) {
    return add('L', x, y);
  }

  Path close() {
    d.append('Z');
    return this;
  }

  private Path add(char command, double x, double y) {
    d.append(command).append(tenth(x)).append(' ').append(tenth(y));
    return this;
  }

  static String tenth(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  boolean isEmpty() {
    return d.isEmpty();
  }

  @Override
  public String toString() {
    return d.toString();
  }
}
