package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SaddlepointTest {

  /**
   * 2 of 100 are expected. P(X ≥ 8) + ½ P(X = 7), from the binomial distribution, is 0.00250: a
   * normal deviate of 2.807. By the variance alone seven would be 3.57 standard deviations away.
   */
  @Test
  void tellsTheTailOfARareCount() {
    Saddlepoint count = new Saddlepoint(new double[] {1}, new double[] {100}, new double[] {0.02});

    assertThat(count.deviate(7 - 2)).isCloseTo(2.807, within(0.06));
    assertThat(count.deviate(5 / 1e9)).isCloseTo(0, within(1e-6));
  }

  @Test
  void isTheSameSeenFromTheOtherSide() {
    Saddlepoint met = new Saddlepoint(new double[] {1}, new double[] {100}, new double[] {0.02});
    Saddlepoint missed =
        new Saddlepoint(new double[] {-1}, new double[] {100}, new double[] {0.98});

    assertThat(met.deviate(6)).isCloseTo(missed.deviate(6), within(1e-9));
  }

  @Test
  void ofManyItIsTheNormal() {
    Saddlepoint count =
        new Saddlepoint(
            new double[] {1, -1}, new double[] {10_000, 10_000}, new double[] {0.5, 0.5});

    assertThat(count.deviate(4 * Math.sqrt(5_000))).isCloseTo(4, within(0.01));
  }

  /** Half of the chance that all of 20 are met, 2⁻²¹, is a deviate of 4.90. */
  @Test
  void endsWhereAllAreMet() {
    Saddlepoint count = new Saddlepoint(new double[] {1}, new double[] {20}, new double[] {0.5});

    assertThat(count.deviate(10)).isBetween(4.6, 4.9);
    assertThat(count.deviate(11)).isFinite();
  }
}
