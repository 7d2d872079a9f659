package tandem.analytics.rollup;

import java.util.HashMap;
import java.util.Map;

/** Changes of rollups, added up. What comes to nothing is left out. Not thread-safe. */
public final class Rollups {

  private final Map<RollupKey, Tally> tallies = new HashMap<>();
  private final Map<BinKey, Tally> bins = new HashMap<>();

  /** A count and a sum. */
  public static final class Tally {

    private long count;
    private long sum;

    /**
     * @throws ArithmeticException where 64 bits do not hold it
     */
    void add(long moreCount, long moreSum) {
      count = Math.addExact(count, moreCount);
      sum = Math.addExact(sum, moreSum);
    }

    public long count() {
      return count;
    }

    public long sum() {
      return sum;
    }

    boolean isNothing() {
      return count == 0 && sum == 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tally that && count == that.count && sum == that.sum;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * count + sum);
    }

    @Override
    public String toString() {
      return count + "/" + sum;
    }
  }

  void add(RollupKey key, long count, long sum) {
    tallies.computeIfAbsent(key, absent -> new Tally()).add(count, sum);
  }

  void add(BinKey key, long count) {
    bins.computeIfAbsent(key, absent -> new Tally()).add(count, 0);
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
    other.tallies.forEach((key, tally) -> add(key, tally.count, tally.sum));
    other.bins.forEach((key, tally) -> add(key, tally.count));
  }
}
