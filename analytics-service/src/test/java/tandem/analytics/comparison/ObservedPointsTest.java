package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Point;

class ObservedPointsTest {

  @Test
  void sharesOfCountsAreTestedAsCounts() {
    for (String id : List.of("win-rate", "csat", "sla-compliance", "reopen-rate")) {
      assertThat(kind(id)).as(id).isEqualTo(Observed.Kind.SHARE);
    }
    for (String id : List.of("time-to-resolve", "average-deal-size", "nps")) {
      assertThat(kind(id)).as(id).isEqualTo(Observed.Kind.MEAN);
    }
    for (String id : List.of("revenue", "quota-attainment", "throughput")) {
      assertThat(kind(id)).as(id).isEqualTo(Observed.Kind.TOTAL);
    }
  }

  @Test
  void monthsBeforeTheFirstRecordAreNoData() {
    List<Double> values =
        values(
            month(1, 0, 0, true),
            month(2, 0, 0, true),
            month(3, 5, 5, true),
            month(4, 0, 0, true),
            month(5, 7, 7, true));

    assertThat(values).containsExactly(Double.NaN, Double.NaN, 5.0, 0.0, 7.0);
  }

  @Test
  void drawsNothingFromAPeriodThatIsNotOver() {
    assertThat(values(month(1, 4, 4, true), month(2, 6, 6, true), month(3, 1, 1, false)))
        .containsExactly(4.0, 6.0, Double.NaN);
  }

  @Test
  void drawsNothingFromAPeriodThatIsNotWhole() {
    Point half =
        point(LocalDate.of(2025, 1, 16), LocalDate.of(2025, 2, 1), BigDecimal.ONE, 1, true);

    assertThat(values(half, month(2, 6, 6, true), month(3, 1, 1, true)))
        .containsExactly(Double.NaN, 6.0, 1.0);
  }

  private static List<Double> values(Point... points) {
    Observed observed =
        ObservedPoints.of(Scores.metric("throughput"), Grain.MONTH, List.of(points));
    return Signals.of(List.of(observed), 0).getFirst().adjusted();
  }

  private static Observed.Kind kind(String metric) {
    return ObservedPoints.kind(Scores.metric(metric));
  }

  private static Point month(int month, int value, int n, boolean over) {
    LocalDate from = LocalDate.of(2025, month, 1);
    return point(from, from.plusMonths(1), BigDecimal.valueOf(value), n, over);
  }

  private static Point point(LocalDate from, LocalDate to, BigDecimal value, int n, boolean over) {
    return new Point(
        from,
        to,
        value,
        BigDecimal.valueOf(n),
        over,
        over,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        List.of());
  }
}
