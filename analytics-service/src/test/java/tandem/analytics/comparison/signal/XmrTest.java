package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tandem.analytics.comparison.signal.Xmr.Rule;
import tandem.analytics.comparison.signal.Xmr.Signal;

class XmrTest {

  private static final double MISSING = Double.NaN;

  /** Of ±1 about 0 the mean range is 2, the limits are ±5.32, and two thirds of them ±3.55. */
  private static final double[] CALM = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};

  /**
   * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, individuals control charts: flow
   * rates of ten batches. The handbook divides by d2 = 1.128 where Wheeler multiplies by 2.66,
   * hence the difference in the third decimal.
   */
  @Test
  void reproducesTheLimitsOfTheHandbook() {
    Xmr chart = Xmr.of(new double[] {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1});

    assertThat(chart.mean()).isCloseTo(50.81, within(1e-9));
    assertThat(chart.lower()).isCloseTo(45.8155, within(0.002));
    assertThat(chart.upper()).isCloseTo(55.8041, within(0.002));
    assertThat((chart.upper() - chart.mean()) / 2.66).isCloseTo(1.8778, within(5e-5));
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void marksLimitsOfFewerThanTwelvePointsAsTrial() {
    assertThat(Xmr.of(new double[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}).trial()).isTrue();
    assertThat(Xmr.of(CALM).trial()).isFalse();
  }

  @Test
  void showsNoSignalInCalm() {
    assertThat(Xmr.of(CALM).signals()).isEmpty();
  }

  @Test
  void showsAPointOutside() {
    double[] values = calmWith(8, 40);

    assertThat(Xmr.of(values).signals()).contains(new Signal(Rule.OUTSIDE, 8, 8, true));
  }

  @Test
  void showsSevenOnOneSideAsOneRun() {
    double[] values = {3, -2, 3, -2, 1, 2, 1, 2, 1, 2, 1, 2, -3, -4, -5, -3};

    assertThat(Xmr.of(values).signals())
        .filteredOn(signal -> signal.rule() == Rule.ONE_SIDE)
        .containsExactly(new Signal(Rule.ONE_SIDE, 4, 11, true));
  }

  @Test
  void sixOnOneSideAreNoSignal() {
    double[] values = {5, -5, 5, -5, 1, -1, 1, 2, 3, 2, 1, 2, -5, 5, -5, -4};

    assertThat(Xmr.of(values).signals()).isEmpty();
  }

  @Test
  void showsSevenInOneDirection() {
    double[] values = {9, 1, 9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9};

    assertThat(Xmr.of(values).signals())
        .containsExactly(new Signal(Rule.ONE_DIRECTION, 3, 9, true));
  }

  @Test
  void anEqualNeighbourEndsADirection() {
    double[] values = {9, 1, 9, 1, 2, 3, 4, 4, 6, 7, 1, 9, 1, 9};

    assertThat(Xmr.of(values).signals()).isEmpty();
  }

  @Test
  void showsTwoOfThreeCloseToALimit() {
    double[] values = {
      1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, -5, -1, -5, 1, -1, 1
    };

    assertThat(Xmr.of(values).signals())
        .contains(new Signal(Rule.CLOSE_TO_LIMIT, 16, 18, false))
        .noneMatch(signal -> signal.rule() == Rule.ONE_DIRECTION);
  }

  /** One stretch is told once, not once for each of its points. */
  @Test
  void pointsOutsideThatFollowEachOtherAreOneStretch() {
    double[] values = new double[40];
    for (int i = 0; i < values.length; i++) {
      values[i] = i >= 34 ? 40 : CALM[i % 2];
    }

    assertThat(Xmr.of(values).signals())
        .filteredOn(signal -> signal.rule() == Rule.OUTSIDE)
        .containsExactly(new Signal(Rule.OUTSIDE, 34, 39, true));
  }

  @Test
  void passesOverMissingPointsAndKeepsTheirPlaces() {
    double[] gaps = new double[CALM.length * 2];
    Arrays.fill(gaps, MISSING);
    for (int i = 0; i < CALM.length; i++) {
      gaps[2 * i] = i == 8 ? 40 : CALM[i];
    }

    Xmr chart = Xmr.of(gaps);

    assertThat(chart.points()).isEqualTo(12);
    assertThat(chart.mean()).isEqualTo(Xmr.of(calmWith(8, 40)).mean());
    assertThat(chart.signals()).contains(new Signal(Rule.OUTSIDE, 16, 16, true));
  }

  /**
   * A P′ chart by hand: 8 of 10, 30 of 40, 9 of 10, 28 of 40. The mean is 0.75, sampling errors are
   * √(0.1875 ÷ n); in these the values lie 0.3651, 0, 1.0954 and −0.7303 away, with ranges of
   * 0.3651, 1.0954 and 1.8257.
   */
  @Test
  void limitsOfSharesAreTheWiderTheFewerTheyRestOn() {
    double[] n = {10, 40, 10, 40};

    Xmr chart = Xmr.of(new double[] {0.8, 0.75, 0.9, 0.7}, n);

    double range = (0.3651 + 1.0954 + 1.8257) / 3;
    assertThat(chart.mean()).isCloseTo(0.75, within(1e-9));
    assertThat(chart.limits().get(0).upper())
        .isCloseTo(0.75 + 2.66 * range * Math.sqrt(0.1875 / 10), within(1e-3));
    assertThat(chart.upper()).isCloseTo(0.75 + 2.66 * range * Math.sqrt(0.1875 / 40), within(1e-3));
    assertThat(chart.upper() - chart.mean()).isCloseTo(chart.mean() - chart.lower(), within(1e-9));
  }

  @Test
  void valuesThatNeverMoveShowNothing() {
    assertThat(Xmr.of(new double[] {3, 3, 3, 3, 3, 3, 3, 3, 3}).signals()).isEmpty();
  }

  @Test
  void needsTwoValues() {
    assertThatThrownBy(() -> Xmr.of(new double[] {1, MISSING}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two values");
  }

  private static double[] calmWith(int index, double value) {
    double[] values = CALM.clone();
    values[index] = value;
    return values;
  }
}
