package tandem.benchmarks.acts;

import java.util.Arrays;

/** How a load went. */
final class Measured {

  private static final double MILLION = 1e6;

  private final double seconds;
  private final long[] ascending;

  /**
   * @param seconds it took
   * @param nanos how long each act took
   */
  Measured(double seconds, long[] nanos) {
    this.seconds = seconds;
    this.ascending = nanos.clone();
    Arrays.sort(ascending);
  }

  int acts() {
    return ascending.length;
  }

  /** Acts a second. */
  double rate() {
    return acts() / seconds;
  }

  /** Milliseconds within which so many of a hundred acts were done; NaN where there was none. */
  double percentile(int percent) {
    return acts() == 0 ? Double.NaN : ascending[(int) ((acts() - 1L) * percent / 100)] / MILLION;
  }
}
