package tandem.analytics.comparison.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How often the chart of a series in which nothing changes shows some signal all the same:
 * simulated on normal noise, with season and trend taken out like those of a series. What is usual
 * was simulated beforehand and is in a table; the rest is when it is asked for. Thread-safe; the
 * same for the same arguments, always.
 */
public final class FalseSignals {

  /** Series simulated for one answer: two standard errors are at most 1.6 %. */
  public static final int SIMULATED = 4_000;

  public static final long SEED = 20_260_101;

  /** Lines of season, points, and how many of the simulated charts show a signal. */
  static final String TABLE = "false-signals.csv";

  private static final Map<Series, Integer> ALARMS = new ConcurrentHashMap<>(table());

  private FalseSignals() {}

  /**
   * @param season 0 where season and trend are not taken out
   */
  record Series(int points, int season) {}

  private static Map<Series, Integer> table() {
    try (InputStream file = FalseSignals.class.getResourceAsStream(TABLE)) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(",", -1))
          .collect(
              Collectors.toMap(
                  cells -> new Series(Integer.parseInt(cells[1]), Integer.parseInt(cells[0])),
                  cells -> Integer.valueOf(cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param points of the series, none missing
   * @param season how many periods a year has; 0 where season and trend are not taken out
   * @return the part of series with at least one signal by any rule
   */
  public static double chance(int points, int season) {
    boolean adjusts = season > 0 && points >= Design.YEARS * season;
    Series series = new Series(points, adjusts ? season : 0);
    return (double) ALARMS.computeIfAbsent(series, FalseSignals::alarms) / SIMULATED;
  }

  /** How many of the simulated charts of such a series show a signal. */
  static int alarms(Series series) {
    Random noise = new Random(SEED);
    int alarms = 0;
    for (int i = 0; i < SIMULATED; i++) {
      double[] values = noise.doubles(series.points()).map(its -> noise.nextGaussian()).toArray();
      alarms += chart(values, series.season()).signals().isEmpty() ? 0 : 1;
    }
    return alarms;
  }

  private static Xmr chart(double[] values, int season) {
    return season == 0 ? Xmr.of(values) : Signals.of(values, season, Scale.PLAIN).chart();
  }
}
