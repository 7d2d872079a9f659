package tandem.analytics.comparison.signal;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often the chart of a series in which nothing changes shows some signal all the same:
 * simulated on normal noise, with season and trend taken out like those of a series. Thread-safe;
 * the same for the same arguments, always.
 */
public final class FalseSignals {

  /** Series simulated for one answer: two standard errors are at most 1.6 %. */
  public static final int SIMULATED = 4_000;

  public static final long SEED = 20_260_101;

  private static final Map<Series, Double> KNOWN = new ConcurrentHashMap<>();

  private FalseSignals() {}

  private record Series(int points, int season) {}

  /**
   * @param points of the series, none missing
   * @param season how many periods a year has; 0 where season and trend are not taken out
   * @return the part of series with at least one signal by any rule
   */
  public static double chance(int points, int season) {
    boolean adjusts = season > 0 && points >= Design.YEARS * season;
    return KNOWN.computeIfAbsent(new Series(points, adjusts ? season : 0), FalseSignals::simulated);
  }

  private static double simulated(Series series) {
    Random noise = new Random(SEED);
    int alarms = 0;
    for (int i = 0; i < SIMULATED; i++) {
      double[] values = noise.doubles(series.points()).map(its -> noise.nextGaussian()).toArray();
      alarms += chart(values, series.season()).signals().isEmpty() ? 0 : 1;
    }
    return (double) alarms / SIMULATED;
  }

  private static Xmr chart(double[] values, int season) {
    return season == 0 ? Xmr.of(values) : Signals.of(values, season, Scale.PLAIN).chart();
  }
}
