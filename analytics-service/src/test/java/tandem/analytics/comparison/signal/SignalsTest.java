package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final int YEAR = 12;
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final double[] SEASON = {3, 1, -2, -4, 0, 2, 5, 1, -1, -3, -4, 2};
  private static final double[] NOISE = {
    .3, -.2, .1, .4, -.5, .2, -.1, .3, -.4, .1, .2, -.3, .2, .1, -.4, .3, -.1, -.2, .4, -.3, .1, .2,
    -.3, .1
  };

  @Test
  void takesSeasonAndTrendOutOfTwoYears() {
    Signals signals = signals(i -> 100 + 0.5 * i + SEASON[i % YEAR]);

    assertThat(signals.isAdjusted()).isTrue();
    assertThat(signals.adjustment().orElseThrow().trend()).isCloseTo(0.5, within(0.05));
    assertThat(signals.adjustment().orElseThrow().season().get(6)).isCloseTo(5, within(0.5));
    assertThat(signals.adjustment().orElseThrow().season().stream().mapToDouble(its -> its).sum())
        .isCloseTo(0, ROUNDING);
    assertThat(signals.chart().mean()).isCloseTo(100 + 0.5 * 11.5, within(0.2));
    assertThat(signals.change().chance()).isGreaterThan(Claims.SHARE);
  }

  @Test
  void leavesAShorterSeriesAsItIs() {
    double[] values = Arrays.copyOf(values(i -> 100 + SEASON[i % YEAR]), 23);

    Signals signals = Signals.of(values, YEAR, Scale.PLAIN);

    assertThat(signals.isAdjusted()).isFalse();
    assertThat(signals.adjusted())
        .containsExactly(Arrays.stream(values).boxed().toArray(Double[]::new));
  }

  /** Neither a trend nor a season may take a part of it. */
  @Test
  void aStepStaysWholeWhenSeasonAndTrendAreTakenOut() {
    Signals signals = signals(i -> 100 + 0.5 * i + SEASON[i % YEAR] + (i >= 16 ? 10 : 0));

    assertThat(signals.change().at()).isEqualTo(16);
    assertThat(signals.change().size()).isCloseTo(10, within(0.6));
    assertThat(signals.adjustment().orElseThrow().trend()).isCloseTo(0.5, within(0.05));
    assertThat(mean(signals.adjusted(), 16, 24) - mean(signals.adjusted(), 0, 16))
        .isCloseTo(10, within(0.6));
    assertThat(signals.chart().signals()).isNotEmpty();
  }

  @Test
  void aTrendAloneIsNoChange() {
    Signals signals = signals(i -> 100 + 3.0 * i);

    assertThat(signals.change().chance()).isGreaterThan(Claims.SHARE);
    assertThat(signals.chart().signals()).isEmpty();
  }

  @Test
  void seasonsAndTrendsOfAmountsMultiply() {
    double[] values = values(i -> Math.exp(5 + 0.05 * i + 0.1 * SEASON[i % YEAR])).clone();

    Signals signals = of(total(values));

    assertThat(signals.scale()).isEqualTo(Scale.LOG);
    assertThat(signals.adjustment().orElseThrow().trend()).isCloseTo(0.05, within(0.005));
    assertThat(signals.chart().lower()).isPositive();
  }

  @Test
  void aMissingMonthChangesNeitherPlaceNorSizeOfAStep() {
    double[] values = values(i -> 100 + SEASON[i % YEAR] + (i >= 17 ? 10 : 0));
    values = Arrays.copyOf(values, 27);
    for (int i = 24; i < 27; i++) {
      values[i] = 110 + SEASON[i % YEAR] + NOISE[i % YEAR];
    }
    values[8] = Double.NaN;

    Signals signals = Signals.of(values, YEAR, Scale.PLAIN);

    assertThat(signals.isAdjusted()).isTrue();
    assertThat(signals.change().at()).isEqualTo(17);
    assertThat(signals.change().size()).isCloseTo(10, within(0.6));
    assertThat(signals.adjusted().get(8)).isNaN();
  }

  @Test
  void choosesTheScaleThatSuitsTheValues() {
    assertThat(Scale.suiting(total(3, Double.NaN, 9))).isEqualTo(Scale.LOG);
    assertThat(Scale.suiting(total(0, 9))).isEqualTo(Scale.PLAIN);
    assertThat(Scale.suiting(share(new double[] {0.5, 1}, new double[] {2, 3})))
        .isEqualTo(Scale.SHARE);
    for (Scale scale : Scale.values()) {
      assertThat(scale.back(scale.of(0.37))).isCloseTo(0.37, ROUNDING);
    }
  }

  @Test
  void valuesThatNeverMoveDoNotChange() {
    double[] still = new double[24];
    double[] n = new double[24];
    Arrays.fill(still, 0.98);
    Arrays.fill(n, 50);

    assertThat(of(share(still, n)).change()).isEqualTo(Change.NONE);
  }

  @Test
  void levelsOfSharesAreAllThatWasMetOfAllThatWasAsked() {
    Signals signals =
        Signals.of(List.of(share(new double[] {1, 0.5, 0, 0.25}, new double[] {1, 10, 0, 4})), YEAR)
            .getFirst();

    assertThat(signals.level(0, 4)).isCloseTo(7.0 / 15, ROUNDING);
    assertThat(signals.adjusted().get(2)).isNaN();
  }

  /** A month that is missing does not make two years less. */
  @Test
  void knowsSeasonsThoughAMonthOfTwoYearsIsMissing() {
    double[] values = values(i -> 100 + 0.5 * i + SEASON[i % YEAR]);
    values[9] = Double.NaN;

    assertThat(Signals.of(values, YEAR, Scale.PLAIN).isAdjusted()).isTrue();
  }

  @Test
  void onceAChangeIsSaidEachLevelHasItsOwnLimitsAndTheChangeLeavesNoSignals() {
    double[] values = Arrays.copyOf(values(i -> i < 14 ? 100 : 110), 22);

    Signals signals = Signals.of(values, 0, Scale.PLAIN);
    Xmr parted = signals.parted();

    assertThat(signals.chart().signals()).isNotEmpty();
    assertThat(parted.signals()).isEmpty();
    assertThat(parted.mean()).isCloseTo(110, within(0.2));
    assertThat(parted.points()).isEqualTo(22);
    assertThat(parted.limits().get(13).upper()).isLessThan(102);
    assertThat(parted.limits().get(14).lower()).isGreaterThan(108);
  }

  private static Observed total(double... values) {
    return Observed.of(Observed.Kind.TOTAL, values, new double[values.length]);
  }

  private static Observed share(double[] values, double[] n) {
    return Observed.of(Observed.Kind.SHARE, values, n);
  }

  private static Signals of(Observed observed) {
    return Signals.of(List.of(observed), YEAR).getFirst();
  }

  private static double mean(List<Double> values, int from, int to) {
    return values.subList(from, to).stream().mapToDouble(its -> its).average().orElseThrow();
  }

  private static Signals signals(IntToDoubleFunction level) {
    return Signals.of(values(level), YEAR, Scale.PLAIN);
  }

  private static double[] values(IntToDoubleFunction level) {
    return IntStream.range(0, NOISE.length)
        .mapToDouble(i -> level.applyAsDouble(i) + NOISE[i])
        .toArray();
  }
}
