package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tandem.analytics.rollup.Bins;

/** How the durations of a measure are spread over a period, as counts by bin. */
record Histogram(Place place, NavigableMap<Integer, Long> bins) {

  /**
   * What a histogram is of.
   *
   * @param start of the period
   */
  record Place(String measure, LocalDate start, List<String> key) {}

  static Histogram at(Place place) {
    return new Histogram(place, new TreeMap<>());
  }

  void add(int bin, long count) {
    bins.merge(bin, count, Long::sum);
  }

  void add(Histogram other) {
    other.bins.forEach(this::add);
  }

  Spread spread() {
    return new Spread(place.start(), place.key(), quantile(50), quantile(90));
  }

  /** The value at rank ⌊q(n−1)⌋, within 1 %. */
  private long quantile(int percent) {
    long n = bins.values().stream().mapToLong(Long::longValue).sum();
    long rank = (n - 1) * percent / 100;
    for (Map.Entry<Integer, Long> bin : bins.entrySet()) {
      rank -= bin.getValue();
      if (rank < 0) {
        return Math.round(Bins.value(bin.getKey()));
      }
    }
    throw new IllegalStateException("a histogram with less than nothing in a bin: " + bins);
  }
}
