package tandem.analytics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BinsTest {

  private static final long LONGEST = 315_537_897_600_000L;

  @Property
  void aBinIsWithinOnePercentOfItsNumbers(
      @ForAll @LongRange(min = -LONGEST, max = LONGEST) long number) {
    double value = Bins.value(Bins.of(number));

    assertThat(Math.abs(value - number))
        .isLessThanOrEqualTo(Math.abs(number) * Bins.ERROR * (1 + 1e-9));
  }

  @Property
  void binsRiseWithTheirNumbers(
      @ForAll @LongRange(min = -LONGEST, max = LONGEST) long one,
      @ForAll @LongRange(min = -LONGEST, max = LONGEST) long other) {
    assertThat(Bins.of(Math.min(one, other))).isLessThanOrEqualTo(Bins.of(Math.max(one, other)));
  }

  @Property(tries = 100)
  void smallNumbersAreNotTakenForZero(@ForAll @LongRange(min = 1, max = 100) long number) {
    assertThat(Bins.of(number)).isPositive();
    assertThat(Bins.of(-number)).isNegative();
    assertThat(Bins.value(Bins.of(0))).isZero();
  }
}
