package tandem.analytics.comparison.signal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Of values among which some are missing, marked NaN, those that are there. */
final class Present {

  private Present() {}

  static int[] places(double[] values) {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
  }

  static double[] only(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }
}
