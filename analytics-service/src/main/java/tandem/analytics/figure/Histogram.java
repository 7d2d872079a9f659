package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tandem.analytics.rollup.Bins;

/** How the durations of a measure are spread over a period, as counts by bin. Immutable. */
final class Histogram {

  private final Place place;
  private final int[] bins;
  private final long[] counts;

  /**
   * What a histogram is of.
   *
   * @param start of the period
   */
  record Place(String measure, LocalDate start, List<String> key) {}

  /**
   * @param bins ascending
   * @param counts of each, none of them zero
   */
  Histogram(Place place, int[] bins, long[] counts) {
    this.place = place;
    this.bins = bins;
    this.counts = counts;
  }

  Place place() {
    return place;
  }

  /** How many bins hold anything. */
  int bins() {
    return bins.length;
  }

  boolean isEmpty() {
    return bins.length == 0;
  }

  /** The same as part of another place. */
  Histogram at(Place other) {
    return new Histogram(other, bins, counts);
  }

  /** With the counts of another added. */
  Histogram plus(Histogram other) {
    int[] bothBins = new int[bins.length + other.bins.length];
    long[] bothCounts = new long[bothBins.length];
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < bins.length || j < other.bins.length) {
      boolean mine = j == other.bins.length || (i < bins.length && bins[i] <= other.bins[j]);
      boolean others = i == bins.length || (j < other.bins.length && other.bins[j] <= bins[i]);
      bothBins[both] = mine ? bins[i] : other.bins[j];
      bothCounts[both] = (mine ? counts[i++] : 0) + (others ? other.counts[j++] : 0);
      both += bothCounts[both] == 0 ? 0 : 1;
    }
    return new Histogram(place, Arrays.copyOf(bothBins, both), Arrays.copyOf(bothCounts, both));
  }

  Spread spread() {
    return new Spread(place.start(), place.key(), quantile(50), quantile(90));
  }

  /** How many there are in all. */
  long count() {
    return Arrays.stream(counts).sum();
  }

  /** Gives each bin's value, within 1 % of all that is in it, with how many these are. */
  void forEach(Counted consumer) {
    for (int i = 0; i < bins.length; i++) {
      consumer.accept(Math.round(Bins.value(bins[i])), counts[i]);
    }
  }

  /** Takes a value and a count. */
  interface Counted {
    void accept(long value, long count);
  }

  /** The value at rank ⌊q(n−1)⌋, within 1 %. */
  long quantile(int percent) {
    long rank = (count() - 1) * percent / 100;
    for (int i = 0; i < bins.length; i++) {
      rank -= counts[i];
      if (rank < 0) {
        return Math.round(Bins.value(bins[i]));
      }
    }
    throw new IllegalStateException(
        "a histogram with less than nothing in a bin: " + Arrays.toString(counts));
  }
}
