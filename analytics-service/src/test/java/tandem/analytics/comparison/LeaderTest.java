package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.analytics.metric.Metric.Angle;

class LeaderTest {

  private static final Member NORTH = new Member("sales", "North", "North");
  private static final Member SOUTH = new Member("sales", "South", "South");

  @Test
  void leadsWhoIsFirstInEverything() {
    Leader leader =
        Leader.among(
            Map.of(
                NORTH, List.of(Scores.of("csat", 90), Scores.of("first-response-time", 70)),
                SOUTH, List.of(Scores.of("csat", 80), Scores.of("first-response-time", 60))));

    assertThat(leader).isInstanceOf(Leader.Named.class);
    Leader.Named named = (Leader.Named) leader;
    assertThat(named.member()).isEqualTo(NORTH);
    assertThat(named.share()).isEqualTo(1);
    assertThat(named.angles()).containsExactlyInAnyOrder(Angle.EVALUATION, Angle.WAY);
  }

  /**
   * North is first where evaluation weighs more than two thirds: with flat weights, one in three.
   */
  @Test
  void nobodyLeadsWhereOtherWeightsMakeAnotherFirst() {
    Leader leader =
        Leader.among(
            Map.of(
                NORTH, List.of(Scores.of("csat", 90), Scores.of("first-response-time", 60)),
                SOUTH, List.of(Scores.of("csat", 80), Scores.of("first-response-time", 80))));

    Leader.None none = (Leader.None) leader;
    assertThat(none.why()).isEqualTo(Leader.Why.NOT_ROBUST);
    assertThat(none.first()).containsExactly(SOUTH);
    assertThat(none.share()).isCloseTo(2.0 / 3.0, within(0.03));
  }

  @Test
  void aMarginOfNineteenInTwentyWeightingsIsEnough() {
    Map<Member, List<Score>> nearly =
        Map.of(
            NORTH, List.of(Scores.of("csat", 82), Scores.of("first-response-time", 60)),
            SOUTH, List.of(Scores.of("csat", 80), Scores.of("first-response-time", 120)));

    assertThat(Leader.among(nearly)).isInstanceOf(Leader.Named.class);
  }

  @Test
  void weighsOnlyAnglesInWhichAllHaveAnIndex() {
    Leader leader =
        Leader.among(
            Map.of(
                NORTH, List.of(Scores.of("csat", 90)),
                SOUTH, List.of(Scores.of("csat", 80), Scores.of("first-response-time", 120))));

    assertThat(leader)
        .isInstanceOfSatisfying(
            Leader.Named.class,
            named -> assertThat(named.angles()).containsExactly(Angle.EVALUATION));
  }

  @Test
  void nobodyLeadsWithNothingInCommon() {
    assertThat(
            why(
                Map.of(
                    NORTH, List.of(Scores.of("csat", 90)),
                    SOUTH, List.of(Scores.of("first-response-time", 120)))))
        .isEqualTo(Leader.Why.NOTHING_IN_COMMON);
  }

  @Test
  void nobodyLeadsWithTrialLimits() {
    assertThat(
            why(
                Map.of(
                    NORTH, List.of(Scores.of("csat", 90)),
                    SOUTH, List.of(Scores.trial("csat", 80)))))
        .isEqualTo(Leader.Why.TRIAL);
  }

  @Test
  void nobodyLeadsAlone() {
    assertThat(why(Map.of(NORTH, List.of(Scores.of("csat", 90)), SOUTH, List.of())))
        .isEqualTo(Leader.Why.ALONE);
  }

  @Test
  void whoIsLevelHoweverOneWeighsIsTied() {
    List<Score> full = List.of(Scores.of("csat", 100), Scores.of("sla-compliance", 100));
    Leader leader = Leader.among(Map.of(NORTH, full, SOUTH, List.of(Scores.of("csat", 100))));

    assertThat(leader)
        .isEqualTo(
            new Leader.None(
                Leader.Why.TIED,
                List.of(NORTH, SOUTH),
                1,
                Map.of(NORTH, Leader.WEIGHTINGS, SOUTH, Leader.WEIGHTINGS)));
  }

  @Test
  void aTieOfTwoIsNoLeadOverAThird() {
    Member west = new Member("sales", "West", "West");
    Map<Member, List<Score>> scores =
        Map.of(
            NORTH, List.of(Scores.of("csat", 90)),
            SOUTH, List.of(Scores.of("csat", 90)),
            west, List.of(Scores.of("csat", 80)));

    assertThat(((Leader.None) Leader.among(scores)).first()).containsExactly(NORTH, SOUTH);
  }

  private static Leader.Why why(Map<Member, List<Score>> scores) {
    return ((Leader.None) Leader.among(scores)).why();
  }
}
