package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.analytics.rollup.Bins;

/** In hours. */
class HistogramBinsTest {

  private static final Histogram.Place PLACE =
      new Histogram.Place("run.lead", LocalDate.of(2025, 1, 1), List.of());

  @Test
  void areAsManyAsCanBeReadAndAsWideAsEachOther() {
    List<HistogramView.Bin> bins = bins(IntStream.rangeClosed(1, 100).toArray());

    assertThat(bins).hasSizeBetween(10, 23);
    assertThat(bins.stream().mapToLong(HistogramView.Bin::count).sum()).isEqualTo(100);
    assertThat(bins.subList(0, bins.size() - 1))
        .allSatisfy(bin -> assertThat(bin.to().subtract(bin.from())).isEqualTo("5"));
  }

  /** Within 1 %, as all that comes from histograms. */
  @Test
  void ofOneDurationIsOneThatCanBeRead() {
    assertThat(bins(10))
        .extracting(HistogramView.Bin::from, HistogramView.Bin::to, HistogramView.Bin::count)
        .containsExactly(tuple(new BigDecimal("9.9"), new BigDecimal("9.95"), 1L));
  }

  @Test
  void haveWhatIsNegative() {
    assertThat(bins(-20, -10, 10, 20).stream().mapToLong(HistogramView.Bin::count).sum())
        .isEqualTo(4);
  }

  private static List<HistogramView.Bin> bins(int... hours) {
    Histogram histogram =
        IntStream.of(hours)
            .mapToObj(
                hour ->
                    new Histogram(
                        PLACE,
                        new int[] {Bins.of(Duration.ofHours(hour).toMillis())},
                        new long[] {1}))
            .reduce(Histogram::plus)
            .orElseThrow();
    return new HistogramBins(histogram, Duration.ofHours(1).toMillis()).bins();
  }
}
