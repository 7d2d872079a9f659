package tandem.analytics.comparison.signal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the series shown together may be said to have changed: those whose limits are firm,
 * whose chart shows a signal, and whose change holds among all of them. Where nothing changed, at
 * most {@link #SHARE} of answers say it of any series.
 */
public final class Claims {

  public static final double SHARE = 0.05;

  private Claims() {}

  /**
   * @return for each series whether its change may be said
   */
  public static boolean[] hold(List<Signals> series) {
    int[] firm =
        IntStream.range(0, series.size()).filter(i -> !series.get(i).chart().trial()).toArray();
    boolean[] among =
        Holm.hold(
            IntStream.of(firm).mapToDouble(i -> series.get(i).change().chance()).toArray(), SHARE);
    boolean[] holds = new boolean[series.size()];
    for (int i = 0; i < firm.length; i++) {
      Signals its = series.get(firm[i]);
      holds[firm[i]] =
          among[i]
              && its.change().nature() == Change.Nature.STEP
              && !its.chart().signals().isEmpty();
    }
    return holds;
  }
}
