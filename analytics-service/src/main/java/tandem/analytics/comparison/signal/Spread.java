package tandem.analytics.comparison.signal;

import java.util.List;

/**
 * By how much the squares of a metric's series lie beyond what is known of their noise, learned
 * from all its members: a typical factor, and how many degrees of freedom knowing it is worth. A
 * series of its own tells little, a dozen that scatter alike tell nearly all. Empirical Bayes after
 * G. K. Smyth, Linear models and empirical Bayes methods (2004); never below one, as no series can
 * be steadier than its sampling error.
 *
 * @param factor of the squares, at least one
 * @param worth degrees of freedom; 0 where each series has but its own to tell
 */
public record Spread(double factor, double worth) {

  private static final double MOST_WORTH = 400;

  static Spread of(List<CountedShares.Left> members) {
    List<CountedShares.Left> telling =
        members.stream().filter(its -> its.freedom() > 1 && its.squares() > 0).toList();
    if (telling.size() < 3) {
      return new Spread(1, 0);
    }
    double mean = 0;
    double own = 0;
    double freedom = 0;
    double[] logs = new double[telling.size()];
    for (int i = 0; i < logs.length; i++) {
      double half = telling.get(i).freedom() / 2.0;
      logs[i] =
          Math.log(telling.get(i).squares() / telling.get(i).freedom())
              - Gamma.digamma(half)
              + Math.log(half);
      mean += logs[i] / logs.length;
      own += Gamma.trigamma(half) / logs.length;
      freedom += telling.get(i).freedom();
    }
    double variance = 0;
    for (double log : logs) {
      variance += (log - mean) * (log - mean) / (logs.length - 1);
    }
    double most = Math.min(MOST_WORTH, freedom * (logs.length - 1) / logs.length);
    double worth =
        variance > own ? Math.min(most, 2 * Gamma.inverseTrigamma(variance - own)) : most;
    double half = worth / 2;
    return new Spread(Math.max(1, Math.exp(mean + Gamma.digamma(half) - Math.log(half))), worth);
  }

  /**
   * The chance of a deviate at least so far out, given the squares of the series' own rest (t
   * test).
   */
  double chance(double deviate, double squares, int freedom) {
    double all = worth + freedom;
    double variance = Math.max(1, (worth * factor + squares) / all);
    return Beta.regularised(all / (all + deviate * deviate / variance), all / 2, 0.5);
  }
}
