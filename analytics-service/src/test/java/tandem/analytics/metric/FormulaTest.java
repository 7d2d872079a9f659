package tandem.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.analytics.metric.Formula.Result;

class FormulaTest {

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "10 - 3 - 2, 5",
    "12 / 3 / 2, 2",
    "2 * (3 + 4) / 7, 2",
    "count(run.in-progress)-1, 4",
    "sum(deal.gross) / count(deal.gross), 40",
    "days * 2, 62",
    "1.5 + 1.25, 2.75"
  })
  void followsTheOrderOfArithmetic(String formula, BigDecimal value) {
    assertThat(evaluate(formula)).isEqualTo(new Result.Known(Fraction.of(value)));
  }

  @Test
  void keepsThirdsExactUntilTheFigureIsWritten() {
    Result third = evaluate("1 / 3 + 1 / 3 + 1 / 3");

    assertThat(third).isEqualTo(new Result.Known(Fraction.of(1)));
  }

  @Test
  void hasNoValueOverZeroAndSaysWhatIsZero() {
    Result result = evaluate("count(run.in-progress) / (count(none) + sum(none))");

    assertThat(result).isEqualTo(new Result.Undefined(Formula.parse("count(none) + sum(none)")));
  }

  @Test
  void hasNoValueWhereOnlyAPartHasNone() {
    assertThat(evaluate("1 + 2 / count(none)")).isInstanceOf(Result.Undefined.class);
  }

  @Test
  void readsEachOperandOnceInTheOrderWritten() {
    assertThat(Formula.parse("count(b) / (count(a) + count(b)) + days + sum(b)").operands())
        .containsExactly(
            new Operand.Count("b"),
            new Operand.Count("a"),
            new Operand.Days(),
            new Operand.Sum("b"));
  }

  /** 1 less so much of something rests on what that is, like so much of something. */
  @Test
  void howFarASumIsFromZeroIsReadAsOne() {
    Formula formula = Formula.parse("1 - abs(sum(a) - 2 * sum(b)) / sum(a)");

    assertThat(formula.absolutes())
        .containsExactly(new Operand.Absolute(Formula.parse("sum(a) - 2 * sum(b)")));
    assertThat(formula.measures()).containsExactly("a", "b");
    assertThat(formula.basis()).isEqualTo(Formula.parse("count(a)"));
    assertThat(formula.isRatio()).isTrue();
    assertThat(formula.isAdditive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abs()",
        "abs(won)",
        "abs(sum(won)",
        "1 +",
        "(1",
        "1)",
        "won",
        "count(won",
        "count()",
        "1 2",
        "max(won)",
        "count(won) % 2",
        "* 2"
      })
  void refusesWhatItCannotRead(String formula) {
    assertThatThrownBy(() -> Formula.parse(formula)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 0, 0", "3, 2, 0, 2", "5, 2, 0, 2", "1, 3, 4, 0.3333", "-1, 3, 4, -0.3333"})
  void roundsOnceToTheEvenDigitOnATie(long over, long under, int digits, BigDecimal rounded) {
    assertThat(Fraction.of(over).over(Fraction.of(under)).rounded(digits))
        .isEqualByComparingTo(rounded);
  }

  private static Result evaluate(String formula) {
    Map<Operand, Fraction> company =
        Map.of(
            new Operand.Count("run.in-progress"), Fraction.of(5),
            new Operand.Sum("deal.gross"), Fraction.of(100),
            new Operand.Count("deal.gross"), Fraction.of(new BigDecimal("2.5")),
            new Operand.Days(), Fraction.of(31));
    return Formula.parse(formula).evaluate(operand -> company.getOrDefault(operand, Fraction.ZERO));
  }
}
