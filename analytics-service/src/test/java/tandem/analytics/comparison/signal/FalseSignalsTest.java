package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseSignalsTest {

  /** Two standard errors of the simulation, and half a percent for the rounding of "16 %". */
  private static final double ERROR = 2 * Math.sqrt(0.16 * 0.84 / FalseSignals.SIMULATED) + 0.005;

  @Test
  void sixteenOfAHundredChartsOfTwentyFourPointsOfNoiseShowSomeSignal() {
    assertThat(FalseSignals.chance(24, 0)).isCloseTo(0.16, within(ERROR));
  }

  @Test
  void longerChartsShowMore() {
    assertThat(FalseSignals.chance(12, 0)).isLessThan(FalseSignals.chance(24, 0));
    assertThat(FalseSignals.chance(24, 0)).isLessThan(FalseSignals.chance(48, 0));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(FalseSignals.chance(20, 0)).isEqualTo(FalseSignals.chance(20, 12));
  }
}
