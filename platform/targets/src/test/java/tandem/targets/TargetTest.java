package tandem.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.directory.Scope;
import tandem.records.Refusals;

class TargetTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Subject NORTH = new Subject("revenue", Dimension.TEAM, "North");

  @Test
  void aPeriodHasADay() {
    Target target = target(NORTH, 0);
    target.to = target.from;
    Refusals refusals = new Refusals();
    target.check(refusals);
    assertThat(refusals.none()).isFalse();
  }

  @Test
  void ofAMetricAndAPartOneTargetStandsForAnyDay() {
    Target first = target(NORTH, 0);
    Standing standing = new Standing(_ -> List.of(first));
    assertThat(standing.free(target(NORTH, 2))).isInstanceOf(Outcome.Refused.class);
    assertThat(standing.free(first)).isInstanceOf(Outcome.Done.class);
    Subject other = new Subject("revenue", Dimension.REGION, "North");
    assertThat(standing.free(target(other, 2))).isInstanceOf(Outcome.Done.class);
    assertThat(standing.free(target(NORTH, 3))).isInstanceOf(Outcome.Done.class);
    assertThat(standing.free(target(NORTH, 5))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void keepsTheDayItWasKnownSinceUntilItSaysSomethingElse() {
    LocalDate since = APRIL.minusMonths(1);
    Target target = target(NORTH, 0);
    target.backfill(since);
    assertThat(target.facts().knownSince()).isEqualTo(since);
    target.settle();
    assertThat(target.facts().knownSince()).isNull();
  }

  @Test
  void itsWithdrawalIsKnownFromItsOwnDay() {
    Target target = target(NORTH, 0);
    target.backfill(APRIL.minusMonths(1));
    target.settleWithdrawn();
    assertThat(target.facts().knownSince()).isNull();
  }

  @Test
  void aManagerSetsTargetsForTeamsAndPeopleInReachAndNotForTheWhole() {
    UUID me = new UUID(0, 1);
    Scope reach = new Scope(false, Set.of(me), Set.of("North"));
    assertThat(NORTH.within(reach)).isTrue();
    assertThat(new Subject("revenue", Dimension.PERSON, me.toString()).within(reach)).isTrue();
    assertThat(new Subject("revenue", Dimension.TEAM, "South").within(reach)).isFalse();
    assertThat(new Subject("revenue", Dimension.REGION, "North").within(reach)).isFalse();
    assertThat(new Subject("revenue", Dimension.FUNCTION, "sales").within(reach)).isFalse();
    assertThat(new Subject("revenue", Dimension.FUNCTION, "sales").within(Scope.ALL)).isTrue();
  }

  private static final class Identified extends Target {

    Identified() {
      identify(UUID.randomUUID(), null);
    }
  }

  /** Three months, the first of them a number of months after April. */
  private static Target target(Subject subject, int month) {
    Target target = new Identified();
    target.metric = subject.metric();
    target.dimension = subject.dimension();
    target.member = subject.member();
    target.from = APRIL.plusMonths(month);
    target.to = APRIL.plusMonths(month + 3L);
    target.currency = "USD";
    target.floor = BigDecimal.TEN;
    target.target = BigDecimal.valueOf(100);
    target.settle();
    return target;
  }
}
