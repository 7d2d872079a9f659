package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  /** Table of t: of ten degrees of freedom 3.169 leaves 1 % in both tails, of 120 2.617. */
  @Test
  void aSeriesOfItsOwnIsTestedByWhatItTells() {
    Spread alone = Spread.of(List.of(left(10)));

    assertThat(alone.worth()).isZero();
    assertThat(alone.chance(3.169, 10, 10)).isCloseTo(0.01, within(1e-4));
  }

  /** These are even quantiles of χ² of ten degrees of freedom. */
  @Test
  void membersThatScatterAlikeTellWhatTheNoiseIs() {
    Spread known = Spread.of(lefts(3.7, 5.2, 6.3, 7.2, 8, 8.9, 9.8, 10.8, 11.9, 13.3, 15.2, 18.9));

    assertThat(known.worth()).isGreaterThan(80);
    assertThat(known.factor()).isCloseTo(1, within(0.1));
    assertThat(known.chance(2.617, 10, 10)).isCloseTo(0.01, within(1e-3));
  }

  @Test
  void membersThatDifferTellLittle() {
    assertThat(Spread.of(lefts(2, 40, 5, 90, 10, 200, 8, 60)).worth()).isLessThan(5);
  }

  @Test
  void noSeriesIsSteadierThanItsSamplingError() {
    Spread steady = Spread.of(lefts(2, 3, 2, 3, 2, 3, 2, 3));

    assertThat(steady.factor()).isEqualTo(1);
    assertThat(steady.chance(3, 1, 10)).isGreaterThan(0.0027);
  }

  /** DLMF 5.4.15: ψ(1) = −γ, ψ′(1) = π² ÷ 6. */
  @Test
  void derivativesOfTheGammaFunctionAreThoseOfTheHandbook() {
    assertThat(Gamma.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-9));
    assertThat(Gamma.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-9));
    assertThat(Gamma.digamma(0.5)).isCloseTo(-1.9635100260214235, within(1e-9));
    assertThat(Gamma.inverseTrigamma(Gamma.trigamma(3.7))).isCloseTo(3.7, within(1e-8));
  }

  private static CountedShares.Left left(double squares) {
    return new CountedShares.Left(squares, 10, 1);
  }

  private static List<CountedShares.Left> lefts(double... squares) {
    return DoubleStream.of(squares).mapToObj(SpreadTest::left).toList();
  }
}
