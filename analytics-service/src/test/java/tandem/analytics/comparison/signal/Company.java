package tandem.analytics.comparison.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A made-up firm, month by month, of one metric and many members, each with a level and a size of
 * its own and the noise of its few acts. Nothing changes in it but what is asked for.
 *
 * @param months of its history
 * @param members how many series
 * @param least acts of a month of the smallest member
 * @param most acts of a month of the greatest
 * @param unevenness the standard deviation of the logarithm of a month's acts
 * @param correlation by which acts of a month hang together; 0 for chance alone
 * @param season the greatest seasonal effect, on the logarithm or the logit
 * @param growth of a month, its standard deviation over members, on the same
 */
record Company(
    int months,
    int members,
    double least,
    double most,
    double unevenness,
    double correlation,
    double season,
    double growth) {

  static final int YEAR = 12;

  /** What is counted of a month of a member. */
  private interface Month {
    /**
     * @param effect of season, growth and chance, on the scale of the metric
     * @return the value and what it rests on
     */
    double[] draw(Random random, int n, double effect);
  }

  /** Content among those who answered; each member has a share of its own. */
  List<Observed> shares(long seed) {
    return draw(
        seed,
        Observed.Kind.SHARE,
        random -> {
          double level = 0.3 + 0.68 * random.nextDouble();
          return (of, n, effect) -> {
            double logit = Math.log(level / (1 - level)) + effect;
            double chance = clustered(of, 1 / (1 + Math.exp(-logit)));
            return new double[] {(double) binomial(of, n, chance) / n, n};
          };
        });
  }

  /** The median of durations, skewed as waiting times are. */
  List<Observed> durations(long seed) {
    return draw(
        seed,
        Observed.Kind.MEAN,
        random ->
            (of, n, effect) -> {
              double month = effect + 0.8 * Math.sqrt(correlation) * of.nextGaussian();
              double own = 0.8 * Math.sqrt(1 - correlation);
              double[] all =
                  of.doubles(n).map(u -> 8 * Math.exp(month + own * of.nextGaussian())).toArray();
              Arrays.sort(all);
              return new double[] {n == 0 ? Double.NaN : all[(n - 1) / 2], n};
            });
  }

  /** How many acts there were. */
  List<Observed> counts(long seed) {
    return draw(
        seed,
        Observed.Kind.TOTAL,
        random ->
            (of, n, effect) -> {
              int count = poisson(of, n * Math.exp(effect));
              return new double[] {count, count};
            });
  }

  /** Amounts, skewed as deals are. */
  List<Observed> amounts(long seed) {
    return draw(
        seed,
        Observed.Kind.TOTAL,
        random ->
            (of, n, effect) -> {
              int deals = poisson(of, n * Math.exp(effect));
              double sum = of.doubles(deals).map(u -> Math.exp(0.7 * of.nextGaussian())).sum();
              return new double[] {10_000 * sum, deals};
            });
  }

  /** One member falls from one share to another after some months, the others stay at the first. */
  List<Observed> falling(long seed, double before, double after, int month) {
    Random random = new Random(seed);
    List<Observed> all = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      double[] values = new double[months];
      double[] n = new double[months];
      for (int i = 0; i < months; i++) {
        int answers = (int) least;
        n[i] = answers;
        double chance = member == 0 && i >= month ? after : before;
        values[i] = (double) binomial(random, answers, clustered(random, chance)) / answers;
      }
      all.add(Observed.of(Observed.Kind.SHARE, values, n));
    }
    return all;
  }

  private List<Observed> draw(
      long seed, Observed.Kind kind, java.util.function.Function<Random, Month> metric) {
    Random random = new Random(seed);
    Supplier<Observed> member = () -> member(random, kind, metric.apply(random));
    return IntStream.range(0, members)
        .mapToObj(i -> member.get())
        .filter(its -> its.points() > 1)
        .toList();
  }

  private Observed member(Random random, Observed.Kind kind, Month metric) {
    double size = least * Math.exp(random.nextDouble() * Math.log(most / least));
    double rises = growth * random.nextGaussian();
    double[] seasons = random.doubles(YEAR, -1, 1).map(its -> its * season).toArray();
    double[] values = new double[months];
    double[] n = new double[months];
    for (int i = 0; i < months; i++) {
      double acts = size * Math.exp(unevenness * random.nextGaussian());
      int its = kind == Observed.Kind.TOTAL ? (int) Math.round(size) : poisson(random, acts);
      double effect = rises * (i - months / 2.0) + seasons[i % YEAR];
      if (kind == Observed.Kind.TOTAL) {
        effect += unevenness * random.nextGaussian() / 2;
      }
      double[] drawn = metric.draw(random, its, effect);
      values[i] = drawn[0];
      n[i] = drawn[1];
    }
    return Observed.of(kind, values, n);
  }

  /** Of a beta distribution about the chance, so that acts hang together by the correlation. */
  private double clustered(Random random, double chance) {
    if (correlation == 0) {
      return chance;
    }
    double acts = 1 / correlation - 1;
    double met = gamma(random, chance * acts);
    return met / (met + gamma(random, (1 - chance) * acts));
  }

  /** Marsaglia and Tsang (2000). */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      if (v > 0
          && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }

  private static int binomial(Random random, int n, double chance) {
    int met = 0;
    for (int i = 0; i < n; i++) {
      met += random.nextDouble() < chance ? 1 : 0;
    }
    return met;
  }

  private static int poisson(Random random, double mean) {
    int count = 0;
    for (double time = exponential(random); time < mean; time += exponential(random)) {
      count++;
    }
    return count;
  }

  private static double exponential(Random random) {
    return -Math.log(1 - random.nextDouble());
  }
}
