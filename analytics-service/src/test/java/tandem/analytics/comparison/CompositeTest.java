package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric.Angle;

class CompositeTest {

  private static final Set<Angle> ALL = Set.of(Angle.values());

  private static final List<Score> SCORES =
      List.of(
          Scores.of("csat", 100),
          Scores.of("sla-compliance", 80),
          Scores.of("win-rate", 60),
          Scores.of("first-response-time", 40));

  @Test
  void anglesWeighTheSameHoweverManyMetricsTheyHave() {
    Composite composite = Composite.of(SCORES, weights(1, 1), ALL, 4);

    assertThat(composite.angles())
        .containsEntry(Angle.EVALUATION, Fraction.of(80))
        .containsEntry(Angle.WAY, Fraction.of(40));
    assertThat(composite.value()).contains(Fraction.of(60));
  }

  @Test
  void onlyAnglesCountInWhichAllHaveAnIndex() {
    Composite composite = Composite.of(SCORES, weights(1, 1), Set.of(Angle.WAY), 4);

    assertThat(composite.value()).contains(Fraction.of(40));
    assertThat(composite.of()).containsExactly(Angle.WAY);
    assertThat(composite.angles()).containsOnlyKeys(Angle.EVALUATION, Angle.WAY);
  }

  @Test
  void anglesWeighAsTheCallerSays() {
    assertThat(Composite.of(SCORES, weights(3, 1), ALL, 4).value()).contains(Fraction.of(70));
    assertThat(Composite.of(SCORES, weights(0, 1), ALL, 4).value()).contains(Fraction.of(40));
  }

  @Test
  void thereIsNoneWhereNothingWeighsAnything() {
    assertThat(Composite.of(List.of(), weights(1, 1), ALL, 4).value()).isEmpty();
    assertThat(Composite.of(SCORES.subList(0, 3), weights(0, 1), ALL, 4).value()).isEmpty();
  }

  @Test
  void coverageIsThePartOfTheMetricsThatHaveDataAndTargets() {
    assertThat(Composite.of(SCORES, weights(1, 1), ALL, 16).coverage())
        .isEqualTo(Fraction.of(1).over(Fraction.of(4)));
    assertThat(Composite.of(List.of(), weights(1, 1), ALL, 0).coverage()).isEqualTo(Fraction.ZERO);
  }

  private static Map<Angle, Fraction> weights(long evaluation, long way) {
    Map<Angle, Fraction> weights = new EnumMap<>(Angle.class);
    for (Angle angle : Angle.values()) {
      weights.put(angle, Fraction.of(1));
    }
    weights.put(Angle.EVALUATION, Fraction.of(evaluation));
    weights.put(Angle.WAY, Fraction.of(way));
    return weights;
  }
}
