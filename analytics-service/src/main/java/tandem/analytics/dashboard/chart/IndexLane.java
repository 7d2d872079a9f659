package tandem.analytics.dashboard.chart;

import java.math.BigDecimal;

/**
 * An index on its way from floor to target: 0 at the left end, 100 at the tick, 120 at the end.
 *
 * @param bar how wide it is
 * @param now where the ring of the level since a change lies, null where there is none
 */
public record IndexLane(String bar, String now) {

  private static final double LONGEST = 120;
  private static final double TARGET = 100;

  /** So that a bar at the floor is there at all. */
  private static final double SHORTEST = 1.2;

  /**
   * @param start x of the floor
   * @param target x of the target
   * @param since null where nothing changed
   */
  public static IndexLane of(BigDecimal index, BigDecimal since, double start, double target) {
    double step = (target - start) / TARGET;
    return new IndexLane(
        Path.tenth(Math.max(SHORTEST, clamp(index) * step)),
        since == null ? null : Path.tenth(start + clamp(since) * step));
  }

  private static double clamp(BigDecimal index) {
    return Math.clamp(index.doubleValue(), 0, LONGEST);
  }
}
