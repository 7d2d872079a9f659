package tandem.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.analytics.metric.Fraction;
import tandem.analytics.target.InForce.None;
import tandem.analytics.target.InForce.Why;

/** A target of February and after that was recorded in March, and what was said of it later. */
class BackfilledTargetTest {

  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  private static final Subject NORTH = new Subject("csat", "sales", "North");

  private final UUID id = UUID.randomUUID();
  private final List<TargetVersion> versions = new ArrayList<>();

  @Test
  void countsAsKnownSinceTheDayThatWasSaidAndSaysSo() {
    known(MARCH, MARCH.plusDays(5), null, "0.9", false);
    known(MARCH.plusDays(5), NEVER, BEFORE, "0.9", false);

    assertThat(in(FEBRUARY))
        .isInstanceOfSatisfying(
            InForce.Set.class,
            set -> {
              assertThat(set.goal()).isEqualTo(goal("0.9"));
              assertThat(set.knownOn()).isEqualTo(BEFORE);
              assertThat(set.backfilled()).isTrue();
            });
  }

  @Test
  void knownSinceItsFirstDayItStillCameTooLate() {
    known(MARCH, NEVER, FEBRUARY, "0.9", false);

    assertThat(in(FEBRUARY)).isEqualTo(new None(Why.LATE, MARCH));
  }

  @Test
  void anAmendmentAfterwardsCountsFromItsOwnDay() {
    known(MARCH, MARCH.plusDays(3), BEFORE, "0.9", false);
    known(MARCH.plusDays(3), NEVER, null, "0.5", false);

    assertThat(in(FEBRUARY)).isInstanceOfSatisfying(InForce.Set.class, BackfilledTargetTest::is09);
    assertThat(((InForce.Set) in(APRIL)).goal()).isEqualTo(goal("0.5"));
    assertThat(((InForce.Set) in(APRIL)).backfilled()).isFalse();
  }

  @Test
  void aWithdrawalAfterwardsCountsFromItsOwnDay() {
    known(MARCH, MARCH.plusDays(3), BEFORE, "0.9", false);
    known(MARCH.plusDays(3), NEVER, null, "0.9", true);

    assertThat(in(FEBRUARY)).isInstanceOfSatisfying(InForce.Set.class, BackfilledTargetTest::is09);
    assertThat(in(APRIL)).isEqualTo(new None(Why.MISSING, null));
  }

  @Test
  void aDayThatIsSaidAgainCorrectsTheOneBefore() {
    known(MARCH, MARCH.plusDays(3), BEFORE, "0.9", false);
    known(MARCH.plusDays(3), NEVER, FEBRUARY.plusDays(9), "0.9", false);

    assertThat(in(FEBRUARY)).isEqualTo(new None(Why.LATE, MARCH));
    assertThat(((InForce.Set) in(MARCH)).knownOn()).isEqualTo(FEBRUARY.plusDays(9));
  }

  private void known(
      LocalDate from, LocalDate to, LocalDate saidSince, String target, boolean withdrawn) {
    versions.add(
        new TargetVersion(
            id, NORTH, from, to, saidSince, FEBRUARY, MAY, null, goal(target), withdrawn));
  }

  private InForce in(LocalDate month) {
    return Books.of(versions, Optional.empty(), LocalDate.of(2026, 1, 1))
        .inForce(NORTH, month, month.plusMonths(1));
  }

  private static void is09(InForce.Set set) {
    assertThat(set.goal()).isEqualTo(goal("0.9"));
  }

  private static Goal goal(String target) {
    return new Goal.Line(Fraction.of(new BigDecimal("0.5")), Fraction.of(new BigDecimal(target)));
  }
}
