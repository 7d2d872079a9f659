package tandem.analytics.comparison.signal;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What many series at once may claim. If nothing changed in those that did not change, the chance
 * that even one of them is claimed is at most the share, however the series hang together (S. Holm,
 * A simple sequentially rejective multiple test procedure, 1979).
 */
public final class Holm {

  private Holm() {}

  /**
   * @param chances of each series, that noise alone shows what it shows
   * @param share of answers that may hold a false claim
   * @return which series may claim a change
   */
  public static boolean[] hold(double[] chances, double share) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chances[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] holds = new boolean[chances.length];
    for (int rank = 0; rank < order.length; rank++) {
      if (chances[order[rank]] > share / (chances.length - rank)) {
        break;
      }
      holds[order[rank]] = true;
    }
    return holds;
  }
}
