package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Fraction;
import tandem.analytics.target.Goal;
import tandem.analytics.target.InForce;

class IndexTest {

  private static final LocalDate DAY = LocalDate.of(2024, 12, 20);

  /** The example of the metrics' dictionary: 18 h with floor 48 h and target 8 h. */
  @Test
  void eighteenHoursFromFortyEightToEightAreThreeQuartersOfTheWay() {
    assertThat(index("18", line("48", "8"))).isEqualTo(Fraction.of(75));
  }

  @ParameterizedTest
  @CsvSource({
    "0.70, 0",
    "0.80, 50",
    "0.90, 100",
    "0.92, 110",
    "0.94, 120",
    "0.99, 120",
    "0.60, 0",
    "0.75, 25"
  })
  void goesFromTheFloorToAFifthBeyondTheTarget(String figure, long index) {
    assertThat(index(figure, line("0.70", "0.90"))).isEqualTo(Fraction.of(index));
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "1, 0", "3, 50", "4, 100", "5, 100", "6, 100", "8, 50", "10, 0", "11, 0"})
  void isFullWithinABandAndFallsToNothingAtItsEnds(String figure, long index) {
    assertThat(index(figure, band("2", "4", "6", "10"))).isEqualTo(Fraction.of(index));
  }

  @Test
  void aBandWithoutASlopeEndsAtOnce() {
    assertThat(index("3", band("4", "4", "6", "6"))).isEqualTo(Fraction.ZERO);
    assertThat(index("4", band("4", "4", "6", "6"))).isEqualTo(Fraction.of(100));
    assertThat(index("7", band("4", "4", "6", "6"))).isEqualTo(Fraction.ZERO);
  }

  @Test
  void thereIsNoneWithoutATargetAndItSaysWhy() {
    InForce.None late = new InForce.None(InForce.Why.LATE, DAY);

    assertThat(Index.of(Fraction.of(18), late)).isEqualTo(new Index.NoGoal(late));
  }

  @Test
  void thereIsNoneWhereTheTargetIsTheFloor() {
    InForce.Set set = inForce(line("8", "8"));

    assertThat(Index.of(Fraction.of(18), set)).isEqualTo(new Index.NoWay(set));
  }

  @Test
  void thereIsNoneWithoutAFigure() {
    InForce.Set set = inForce(line("48", "8"));

    assertThat(Index.of((Fraction) null, set)).isEqualTo(new Index.NoFigure(set));
  }

  @Test
  void thereIsNoneWhereAmountsWithoutARateAreLeftOut() {
    InForce.Set set = inForce(line("0", "100"));
    List<Point.Apart> apart =
        List.of(new Point.Apart("EUR", BigDecimal.TEN, BigDecimal.ONE, Map.of()));

    assertThat(Index.of(revenue(apart), set)).isEqualTo(new Index.NotAllMoney(set, "EUR"));
    assertThat(Index.of(revenue(List.of()), set)).isInstanceOf(Index.Known.class);
  }

  private static Point revenue(List<Point.Apart> apart) {
    return new Point(
        DAY,
        DAY.plusDays(1),
        BigDecimal.TEN,
        BigDecimal.ONE,
        true,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        apart);
  }

  private static Fraction index(String figure, Goal goal) {
    return ((Index.Known) Index.of(decimal(figure), inForce(goal))).value();
  }

  private static InForce.Set inForce(Goal goal) {
    return new InForce.Set(goal, DAY, false, List.of());
  }

  private static Goal line(String floor, String target) {
    return new Goal.Line(decimal(floor), decimal(target));
  }

  private static Goal band(String floor, String low, String high, String ceiling) {
    return new Goal.Band(decimal(floor), decimal(low), decimal(high), decimal(ceiling));
  }

  private static Fraction decimal(String text) {
    return Fraction.of(new BigDecimal(text));
  }
}
