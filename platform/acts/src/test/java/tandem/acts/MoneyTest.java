package tandem.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tandem.events.Bounds;

class MoneyTest {

  @Test
  void countsMinorUnitsAsTheCurrencyDoes() {
    assertThat(Money.minorUnits(new BigDecimal("1054"), "USD")).isEqualTo(105_400);
    assertThat(Money.minorUnits(new BigDecimal("1054.000"), "JPY")).isEqualTo(1_054);
    assertThat(Money.minorUnits(new BigDecimal("1.054"), "KWD")).isEqualTo(1_054);
    assertThat(Money.ofMinor(-5, "USD").amount()).isEqualTo(new BigDecimal("-0.05"));
  }

  @Test
  void takesTheLargestAmountOfTheContract() {
    assertThat(Money.minorUnits(new BigDecimal("1e15"), "USD")).isEqualTo(Bounds.AMOUNT);
    assertThat(Money.minorUnits(new BigDecimal("100000000000000000"), "VND"))
        .isEqualTo(Bounds.AMOUNT);
  }

  @Test
  void refusesWhatIsFinerOrLargerThanItCanHold() {
    refuses("0.001", "USD");
    refuses("1e1000000000", "USD");
    refuses("1e-1000000000", "USD");
    refuses("1000000000000000.01", "USD");
    refuses("-1000000000000000.01", "USD");
    refuses("100000000000000001", "VND");
    refuses("1", "ABC");
  }

  private static void refuses(String amount, String currency) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Money.minorUnits(new BigDecimal(amount), currency));
  }
}
