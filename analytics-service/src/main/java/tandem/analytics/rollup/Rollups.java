package tandem.analytics.rollup;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Changes of rollups, added up. What comes to nothing is left out. Not thread-safe. */
public final class Rollups {

  private final Map<RollupKey, Tally> tallies = new HashMap<>();
  private final Map<BinKey, Tally> bins = new HashMap<>();

  /** A count and a sum; the sum has no bound, since amounts may be large and many. */
  public static final class Tally {

    private long count;
    private BigInteger sum = BigInteger.ZERO;

    /**
     * @throws ArithmeticException where 64 bits do not hold the count
     */
    void add(long moreCount, BigInteger moreSum) {
      count = Math.addExact(count, moreCount);
      sum = sum.add(moreSum);
    }

    public long count() {
      return count;
    }

    public BigInteger sum() {
      return sum;
    }

    boolean isNothing() {
      return count == 0 && sum.signum() == 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tally that && count == that.count && sum.equals(that.sum);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(count) + sum.hashCode();
    }

    @Override
    public String toString() {
      return count + "/" + sum;
    }
  }

  void add(RollupKey key, long count, long sum) {
    tallies.computeIfAbsent(key, absent -> new Tally()).add(count, BigInteger.valueOf(sum));
  }

  void add(BinKey key, long count) {
    bins.computeIfAbsent(key, absent -> new Tally()).add(count, BigInteger.ZERO);
  }

  /** Counts and sums that changed. */
  public Map<RollupKey, Tally> tallies() {
    tallies.values().removeIf(Tally::isNothing);
    return tallies;
  }

  /** Histograms' counts that changed. */
  public Map<BinKey, Tally> bins() {
    bins.values().removeIf(Tally::isNothing);
    return bins;
  }

  /** Adds all of the other's changes to these. */
  public void addAll(Rollups other) {
    other.tallies.forEach(
        (key, tally) ->
            tallies.computeIfAbsent(key, absent -> new Tally()).add(tally.count, tally.sum));
    other.bins.forEach((key, tally) -> add(key, tally.count));
  }
}
