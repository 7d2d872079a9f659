package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {

  /**
   * The fifteen chances of Benjamini and Hochberg, Controlling the false discovery rate (1995),
   * section 4.1: at 5 % the smallest three are rejected with the family held, by Bonferroni's rule
   * and Holm's alike.
   */
  @Test
  void holdsThreeOfTheFifteenOfAPublishedTrial() {
    double[] chances = {
      0.0298, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.000
    };

    assertThat(Holm.hold(chances, 0.05))
        .containsExactly(
            false, true, true, true, false, false, false, false, false, false, false, false, false,
            false, false);
  }

  /**
   * 0.01 ≤ 0.05/4, 0.013 ≤ 0.05/3, 0.014 ≤ 0.05/2: steps that Bonferroni's 0.0125 would not take.
   */
  @Test
  void theNextIsHeldToWhatIsLeft() {
    assertThat(Holm.hold(new double[] {0.2, 0.013, 0.014, 0.01}, 0.05))
        .containsExactly(false, true, true, true);
  }

  @Test
  void ofNoSeriesNoneHolds() {
    assertThat(Holm.hold(new double[0], 0.05)).isEmpty();
  }
}
