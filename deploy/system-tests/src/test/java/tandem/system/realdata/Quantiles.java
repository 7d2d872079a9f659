package tandem.system.realdata;

import java.util.Arrays;

/** The quantile of the metrics' rules: the value at rank ⌊q(n−1)⌋ of the sorted values. */
final class Quantiles {

  private Quantiles() {}

  static double quantile(double[] values, double q) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.floor(q * (sorted.length - 1))];
  }
}
