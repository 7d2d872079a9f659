package tandem.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.web.Answers;

class AimTest {

  @Test
  void aTargetMayLieOnEitherSideOfItsFloor() {
    assertThat(Aim.of(number("48"), number("8"), null)).isInstanceOf(Outcome.Done.class);
    assertThat(Aim.of(number("8"), number("48"), null)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void isEitherAFloorAndATargetOrABand() {
    assertThat(refusal(Aim.of(number("1"), null, null)).code()).isEqualTo("target.aim");
    assertThat(refusal(Aim.of(null, null, null)).code()).isEqualTo("target.aim");
    assertThat(refusal(Aim.of(number("1"), null, numbers("0", "1", "2", "3"))).field())
        .isEqualTo("band");
  }

  @Test
  void theValuesOfABandRise() {
    assertThat(Aim.of(null, null, numbers("0", "1", "1", "3"))).isInstanceOf(Outcome.Done.class);
    for (BigDecimal[] wrong :
        List.of(
            numbers("0", "2", "1", "3"),
            numbers("1", "0", "2", "3"),
            numbers("0", "1", "4", "3"))) {
      assertThat(refusal(Aim.of(null, null, wrong)).code()).isEqualTo("target.band-order");
    }
  }

  /** No open cases is good, not nothing. */
  @Test
  void aBandMayBeginAndEndAtItsLimits() {
    assertThat(Aim.of(null, null, numbers("0", "0", "12", "30"))).isInstanceOf(Outcome.Done.class);
    assertThat(Aim.of(null, null, numbers("0", "1", "3", "3"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theSameValueLooksTheSameHoweverItWasWritten() {
    Aim aim = Answers.orThrow(Aim.of(number("1E+3"), number("2.50"), null));
    assertThat(aim.floor()).hasToString("1000");
    assertThat(aim).isEqualTo(Answers.orThrow(Aim.of(number("1000.0"), number("2.5"), null)));
  }

  @Test
  void isMadeOfAmountsWhereThereIsACurrency() {
    Aim aim = Answers.orThrow(Aim.of(number("1"), number("10.005"), null));
    assertThat(refusal(aim.in("USD"))).extracting(Refusal::field).isEqualTo("currency");
    assertThat(refusal(aim.in("XXZ")).code()).isEqualTo("money.unknown-currency");
    assertThat(aim.in("KWD")).isInstanceOf(Outcome.Done.class);
  }

  private static Refusal refusal(Outcome<Aim> outcome) {
    return ((Outcome.Refused<Aim>) outcome).why();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static BigDecimal[] numbers(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }
}
