package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

  /**
   * Upper critical values of the F distribution with one degree of freedom in the numerator, from
   * the tables of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 161.448, 0.05",
    "5, 6.608, 0.05",
    "10, 4.965, 0.05",
    "20, 4.351, 0.05",
    "30, 4.171, 0.05",
    "1, 39.863, 0.10",
    "10, 3.285, 0.10",
    "20, 2.975, 0.10",
    "5, 16.258, 0.01",
    "10, 10.044, 0.01",
    "20, 8.096, 0.01",
    "30, 7.562, 0.01"
  })
  void agreesWithTheTableOfF(int freedom, double f, double chance) {
    assertThat(Beta.tail(f / (f + freedom), freedom)).isCloseTo(chance, within(chance * 1e-3));
  }

  /** I_x(1, b) = 1 − (1 − x)^b, and I_x(a, b) = 1 − I_{1−x}(b, a): DLMF 8.17.4 and 8.17(ii). */
  @Test
  void agreesWithWhatIsKnownInClosedForm() {
    assertThat(Beta.regularised(0.3, 1, 7)).isCloseTo(1 - Math.pow(0.7, 7), within(1e-14));
    assertThat(Beta.regularised(0.2, 3.5, 0.5))
        .isCloseTo(1 - Beta.regularised(0.8, 0.5, 3.5), within(1e-14));
    assertThat(Beta.regularised(0, 2, 3)).isZero();
    assertThat(Beta.regularised(1, 2, 3)).isEqualTo(1);
  }

  /** With two degrees of freedom the tail is 1 − r, r² being the part explained. */
  @Test
  void staysPreciseFarOutInTheTail() {
    double rest = 1e-12;
    assertThat(Beta.tail(1 - rest, 2)).isCloseTo(rest / 2, within(1e-16));
  }
}
