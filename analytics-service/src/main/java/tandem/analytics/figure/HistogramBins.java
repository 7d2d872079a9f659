package tandem.analytics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;

/**
 * Puts a histogram into bins that are read easily: 1, 2 or 5 times a power of ten wide, at most
 * {@value #MOST} of them between the first and the last of a hundred. What lies beyond these is in
 * an open bin at either end.
 */
final class HistogramBins {

  private static final int MOST = 20;
  private static final int FIRST = 1;
  private static final int LAST = 99;
  private static final int SCALE = 6;

  private static final List<BigDecimal> ROUND =
      Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).toList();

  private final Histogram histogram;
  private final BigDecimal unit;

  /**
   * @param unit of the bins, in those of the histogram
   */
  HistogramBins(Histogram histogram, long unit) {
    this.histogram = histogram;
    this.unit = BigDecimal.valueOf(unit);
  }

  static HistogramView view(Question question, Snapshot snapshot, Optional<Histogram> histogram) {
    Metric metric = question.metric();
    return new HistogramView(
        metric.id(),
        metric.unit(),
        question.period().from(),
        question.period().to(),
        snapshot.zone().getId(),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        question.asOf().orElse(null),
        histogram.map(Histogram::count).orElse(0L),
        histogram.map(it -> value(metric, it.quantile(50))).orElse(null),
        histogram.map(it -> value(metric, it.quantile(90))).orElse(null),
        histogram.map(it -> new HistogramBins(it, millis(metric)).bins()).orElse(List.of()));
  }

  private static BigDecimal value(Metric metric, long millis) {
    return Rounding.value(metric, Fraction.of(millis), "");
  }

  private static long millis(Metric metric) {
    return Rounding.length(metric.unit()).toMillis();
  }

  List<HistogramView.Bin> bins() {
    BigDecimal step = step();
    long first = place(histogram.quantile(FIRST), step);
    long last = place(histogram.quantile(LAST), step);
    long[] counts = new long[Math.toIntExact(last - first + 1)];
    long[] beyond = new long[2];
    histogram.forEach(
        (value, count) -> {
          long place = place(value, step);
          if (place < first) {
            beyond[0] += count;
          } else if (place > last) {
            beyond[1] += count;
          } else {
            counts[Math.toIntExact(place - first)] += count;
          }
        });
    List<HistogramView.Bin> bins = new ArrayList<>();
    if (beyond[0] > 0) {
      bins.add(new HistogramView.Bin(null, at(first, step), beyond[0]));
    }
    for (int i = 0; i < counts.length; i++) {
      bins.add(new HistogramView.Bin(at(first + i, step), at(first + i + 1, step), counts[i]));
    }
    if (beyond[1] > 0) {
      bins.add(new HistogramView.Bin(at(last + 1, step), null, beyond[1]));
    }
    return bins;
  }

  /** The narrowest round one with which the bins are not too many; no finer than can be read. */
  private BigDecimal step() {
    BigDecimal last = in(histogram.quantile(LAST));
    BigDecimal least =
        last.subtract(in(histogram.quantile(FIRST)))
            .max(last.abs().movePointLeft(1))
            .divide(BigDecimal.valueOf(MOST), RoundingMode.UP)
            .max(BigDecimal.ONE.movePointLeft(SCALE));
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    return ROUND.stream()
        .map(power::multiply)
        .filter(step -> step.compareTo(least) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal in(long value) {
    return BigDecimal.valueOf(value).divide(unit, SCALE, RoundingMode.HALF_EVEN);
  }

  private long place(long value, BigDecimal step) {
    return in(value).divide(step, 0, RoundingMode.FLOOR).longValueExact();
  }

  private static BigDecimal at(long place, BigDecimal step) {
    return Rounding.plain(step.multiply(BigDecimal.valueOf(place)));
  }
}
