package tandem.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.directory.Scope;
import tandem.web.Answers;
import tandem.web.Outcome;

class TargetTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Subject NORTH = new Subject("revenue", Dimension.TEAM, "North");

  @Test
  void aPeriodHasADay() {
    assertThat(new Period(APRIL, APRIL).checked()).isInstanceOf(Outcome.Refused.class);
    assertThat(new Period(APRIL, APRIL.plusDays(1)).checked()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void ofAMetricAndAPartOneTargetStandsForAnyDay() {
    Target first = target(NORTH, 0);
    Standing standing = new Standing(List.of(first));
    assertThat(standing.free(NORTH, months(2), null)).isInstanceOf(Outcome.Refused.class);
    assertThat(standing.free(NORTH, months(2), first)).isInstanceOf(Outcome.Done.class);
    assertThat(standing.free(NORTH, months(3), null)).isInstanceOf(Outcome.Done.class);
    Subject other = new Subject("revenue", Dimension.REGION, "North");
    assertThat(standing.free(other, months(2), null)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anAmendmentSaysWhichFieldsChangedAndKeepsTheRest() {
    Target target = target(NORTH, 0);
    TargetAmendment amendment =
        new TargetAmendment(
            null, APRIL.plusMonths(2), null, null, BigDecimal.valueOf(90), null, "why");
    Content changed = Answers.orThrow(amendment.on(target.content()));
    assertThat(Answers.orThrow(target.amend(changed))).containsExactly("to", "target");
    assertThat(target.facts().floor()).isEqualByComparingTo("10");
  }

  @Test
  void aBandTakesThePlaceOfFloorAndTarget() {
    List<BigDecimal> band = List.of(number(0), number(1), number(2), number(3));
    TargetAmendment amendment = new TargetAmendment(null, null, null, null, null, band, "why");
    Target target = target(NORTH, 0);
    Content changed = Answers.orThrow(amendment.on(target.content()));
    assertThat(Answers.orThrow(target.amend(changed))).containsExactly("floor", "target", "band");
    assertThat(target.facts().floor()).isNull();
    assertThat(target.facts().band()).isEqualTo(band);
  }

  @Test
  void isNotAmendedOnceItIsWithdrawn() {
    Target target = target(NORTH, 0);
    assertThat(target.withdraw()).isInstanceOf(Outcome.Done.class);
    assertThat(target.withdraw()).isInstanceOf(Outcome.Refused.class);
    assertThat(target.amend(target.content())).isInstanceOf(Outcome.Refused.class);
    assertThat(target.facts().withdrawn()).isTrue();
  }

  @Test
  void keepsTheDayItWasKnownSinceUntilItSaysSomethingElse() {
    LocalDate since = APRIL.minusMonths(1);
    Target target = target(NORTH, 0);
    assertThat(target.backfill(since)).isInstanceOf(Outcome.Done.class);
    assertThat(Answers.orThrow(target.amend(target.content()))).isEmpty();
    assertThat(target.facts().knownSince()).isEqualTo(since);
    Content other = new Content(months(1), "USD", target.content().aim());
    assertThat(Answers.orThrow(target.amend(other))).isNotEmpty();
    assertThat(target.facts().knownSince()).isNull();
  }

  @Test
  void itsWithdrawalIsKnownFromItsOwnDay() {
    Target target = target(NORTH, 0);
    assertThat(target.backfill(APRIL.minusMonths(1))).isInstanceOf(Outcome.Done.class);
    assertThat(target.withdraw()).isInstanceOf(Outcome.Done.class);
    assertThat(target.facts().knownSince()).isNull();
    assertThat(target.backfill(APRIL)).isInstanceOf(Outcome.Refused.class);
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

  private static Target target(Subject subject, int month) {
    Aim aim = Answers.orThrow(Aim.of(number(10), number(100), null));
    return new Target(
        UUID.randomUUID(), null, "sales", subject, new Content(months(month), "USD", aim));
  }

  /** Three months, the first of them a number of months after April. */
  private static Period months(int after) {
    return new Period(APRIL.plusMonths(after), APRIL.plusMonths(after + 3L));
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }
}
