package tandem.analytics.comparison.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two years of a made-up firm, month by month: teams with counts, shares, durations and amounts,
 * each with a season and a trend of its own, and the noise of its few acts. Nothing changes in it.
 */
final class Company {

  static final int MONTHS = 24;
  static final int SEASON = 12;

  private static final int TEAMS = 6;

  private final Random random;

  Company(long seed) {
    random = new Random(seed);
  }

  /** One series of each sort for each team. */
  List<Signals> signals() {
    List<Signals> signals = new ArrayList<>();
    for (int team = 0; team < TEAMS; team++) {
      signals.add(Signals.of(series(this::count), SEASON, false));
      signals.add(Signals.of(series(this::share), SEASON, true));
      signals.add(Signals.of(series(this::duration), SEASON, false));
      signals.add(Signals.of(series(this::amount), SEASON, false));
    }
    return signals;
  }

  /** What a month gives whose level is that factor of the usual. */
  private interface Month {
    double draw(double factor);
  }

  private double[] series(Month month) {
    double growth = 0.02 * random.nextGaussian();
    double[] season = random.doubles(SEASON, -0.25, 0.25).toArray();
    double[] values = new double[MONTHS];
    for (int i = 0; i < MONTHS; i++) {
      values[i] = month.draw(Math.exp(growth * (i - MONTHS / 2.0) + season[i % SEASON]));
    }
    return values;
  }

  private double count(double factor) {
    return poisson(60 * factor);
  }

  /** Of 50 acts, 40 to 95 of a hundred. */
  private double share(double factor) {
    double chance = Math.clamp(0.7 * Math.sqrt(factor), 0.4, 0.95);
    int met = 0;
    for (int i = 0; i < 50; i++) {
      met += random.nextDouble() < chance ? 1 : 0;
    }
    return met / 50.0;
  }

  /** The mean of 40 durations, skewed as waiting times are. */
  private double duration(double factor) {
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += 8 * factor * Math.exp(0.8 * random.nextGaussian());
    }
    return sum / 40;
  }

  /** Some 25 deals, skewed as deals are. */
  private double amount(double factor) {
    double sum = 0;
    int deals = 1 + poisson(24 * factor);
    for (int i = 0; i < deals; i++) {
      sum += 10_000 * Math.exp(0.7 * random.nextGaussian());
    }
    return sum;
  }

  private int poisson(double mean) {
    int count = 0;
    for (double time = exponential(); time < mean; time += exponential()) {
      count++;
    }
    return count;
  }

  private double exponential() {
    return -Math.log(1 - random.nextDouble());
  }
}
