package tandem.analytics.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final Box BOX = new Box(0, 100, 0, 50);

  @Test
  void drawsTheLargestOnTopAndTheSmallestAtTheBottom() {
    Trend trend = Trend.of(series(1, 3, 2), -1, BOX);

    assertThat(trend.line()).isEqualTo("M0 50L50 0L100 25");
    assertThat(trend.cut()).isNull();
  }

  @Test
  void breaksTheLineWhereAPeriodHasNoValueAndDrawsNothingThere() {
    Trend trend = Trend.of(series(1, Double.NaN, 3, 2), -1, BOX);

    assertThat(trend.line()).isEqualTo("M0 50M66.7 0L100 25");
    assertThat(trend.points()).hasSize(3);
  }

  @Test
  void drawsWhatRunsApartFromTheLine() {
    List<Observation> series =
        List.of(observation(1, true), observation(2, true), observation(1.5, false));

    Trend trend = Trend.of(series, -1, BOX);

    assertThat(trend.line()).isEqualTo("M0 50L50 0");
    assertThat(trend.last().place()).isEqualTo(1);
    assertThat(trend.running().place()).isEqualTo(2);
    assertThat(trend.tail()).isEqualTo("M50 0L100 25");
  }

  @Test
  void givesEachLevelLimitsOfItsOwnAndCutsBetweenThem() {
    List<Observation> series =
        List.of(
            new Observation(1, 0, 2, 1, true),
            new Observation(1, 0, 2, 1, true),
            new Observation(9, 8, 10, 9, true),
            new Observation(9, 8, 10, 9, true));

    Trend trend = Trend.of(series, 2, BOX);

    assertThat(trend.bands())
        .containsExactly(
            "M0 40L0 40L33.3 40L50 40L50 50L33.3 50L0 50L0 50Z",
            "M50 0L66.7 0L100 0L100 0L100 10L100 10L66.7 10L50 10Z");
    assertThat(trend.levels()).containsExactly("M0 45L50 45", "M50 5L100 5");
    assertThat(trend.cut()).isEqualTo("50");
    assertThat(trend.marks()).as("captions where there is room").hasSize(2);
    assertThat(trend.marks().getFirst().y()).isEqualTo("34");
    assertThat(trend.marks().getLast().y()).isEqualTo("25");
  }

  @Test
  void marksWhatLiesBeyondItsLimits() {
    List<Observation> series =
        List.of(
            new Observation(1, 0, 2, 1, true),
            new Observation(3, 0, 2, 1, true),
            new Observation(-1, 0, 2, 1, true));

    assertThat(Trend.of(series, -1, BOX).outside())
        .extracting(Trend.Dot::place)
        .containsExactly(1, 2);
  }

  @Test
  void drawsAnEvenSeriesInTheMiddle() {
    assertThat(Trend.of(series(2, 2), -1, BOX).line()).isEqualTo("M0 25L100 25");
    assertThat(Trend.of(List.of(), -1, BOX).line()).isEmpty();
  }

  @Test
  void ticksAreRoundAndSpanWhatIsSeen() {
    assertThat(Ticks.spanning(9.2, 32.5, 7).values().stream().map(BigDecimal::doubleValue))
        .containsExactly(5d, 10d, 15d, 20d, 25d, 30d, 35d);
    assertThat(Ticks.spanning(0.41, 0.87, 5).values().stream().map(BigDecimal::doubleValue))
        .containsExactly(0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    assertThat(Ticks.spanning(3, 3, 5).values().size()).isBetween(2, 6);
    assertThat(Ticks.spanning(0, 0, 5).values().size()).isBetween(2, 6);
  }

  private static List<Observation> series(double... values) {
    return IntStream.range(0, values.length).mapToObj(i -> observation(values[i], true)).toList();
  }

  private static Observation observation(double value, boolean over) {
    return new Observation(value, Double.NaN, Double.NaN, Double.NaN, over);
  }
}
