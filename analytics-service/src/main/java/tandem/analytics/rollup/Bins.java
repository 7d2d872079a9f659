package tandem.analytics.rollup;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;

/**
 * The bins of histograms of whole numbers, any sign. A bin's value is within 1 % of each number in
 * it (the relative accuracy of DDSketch's logarithmic mapping; Masson, Rim, Lee: "DDSketch", VLDB
 * 2019), and zero has a bin of its own. Bins rise with their numbers, so that the bin at rank
 * ⌊q(n−1)⌋ holds the quantile q.
 */
public final class Bins {

  /** Relative: |value(of(x)) − x| ≤ 0.01 · |x|. */
  public static final double ERROR = 0.01;

  private static final IndexMapping MAPPING = new LogarithmicMapping(ERROR);

  /** Raises the indices of numbers from 1 on to 1 and above, so that negatives can mirror them. */
  private static final int SHIFT = 1 - MAPPING.index(1);

  private Bins() {}

  /** The bin of a number. */
  public static int of(long number) {
    if (number == 0) {
      return 0;
    }
    int magnitude = MAPPING.index(Math.abs((double) number)) + SHIFT;
    return number > 0 ? magnitude : -magnitude;
  }

  /** The number that stands for all in the bin. */
  public static double value(int bin) {
    return bin == 0 ? 0 : Math.signum(bin) * MAPPING.value(Math.abs(bin) - SHIFT);
  }
}
