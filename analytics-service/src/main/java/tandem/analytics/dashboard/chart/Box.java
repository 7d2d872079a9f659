package tandem.analytics.dashboard.chart;

/**
 * Where a chart is drawn: first and last period at {@code left} and {@code right}, the largest
 * value at {@code top} and the smallest at {@code bottom}.
 */
public record Box(double left, double right, double top, double bottom) {

  double x(int i, int count) {
    return count < 2 ? right : left + (right - left) * i / (count - 1);
  }

  double y(double value, double lowest, double highest) {
    return highest == lowest
        ? (top + bottom) / 2
        : bottom - (value - lowest) / (highest - lowest) * (bottom - top);
  }
}
