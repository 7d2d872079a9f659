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

class TargetBookTest {

  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  private final List<TargetVersion> versions = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 1, 1);

  /** Of February's 20 working days 7 are over on Wednesday, the 12th. */
  @Test
  void ofAPeriodThatIsNotOverWhatIsDueByNowIsInForce() {
    set("revenue", BEFORE, FEBRUARY, MARCH, 2000);
    today = LocalDate.of(2025, 2, 12);

    assertThat(line("revenue", FEBRUARY, MARCH)).isEqualTo(goal(0, 700));
  }

  @Test
  void whatDoesNotAddUpIsInForceWhileThePeriodIsNotOver() {
    version(UUID.randomUUID(), "csat", BEFORE, NEVER, FEBRUARY, MARCH, null, share("0.9"), false);
    today = LocalDate.of(2025, 2, 12);

    assertThat(line("csat", FEBRUARY, MARCH)).isEqualTo(share("0.9"));
  }

  @Test
  void nothingIsDueBeforeAWorkingDayIsOver() {
    set("revenue", BEFORE, FEBRUARY, MARCH, 2000);
    today = LocalDate.of(2025, 2, 3);

    assertThat(inForce("revenue", FEBRUARY, MARCH))
        .as("the 1st is a Saturday, and Monday is not over")
        .isEqualTo(new None(Why.NOT_DUE, null));
    assertThat(inForce("revenue", MARCH, APRIL)).isEqualTo(new None(Why.MISSING, null));
  }

  @Test
  void takesTheTargetThatWasKnownTheDayBefore() {
    set("revenue", FEBRUARY.minusDays(1), FEBRUARY, MARCH, 1000);

    assertThat(line("revenue", FEBRUARY, MARCH)).isEqualTo(goal(0, 1000));
  }

  @Test
  void aTargetThatBecameKnownOnTheFirstDayCameTooLate() {
    set("revenue", FEBRUARY, FEBRUARY, MARCH, 1000);

    assertThat(inForce("revenue", FEBRUARY, MARCH)).isEqualTo(new None(Why.LATE, FEBRUARY));
  }

  @Test
  void aTargetThatBeginsWithinThePeriodMayBecomeKnownUntilThen() {
    set("revenue", BEFORE, JANUARY, FEBRUARY, 1000);
    set("revenue", FEBRUARY.minusDays(1), FEBRUARY, MARCH, 2000);
    set("revenue", MARCH.minusDays(1), MARCH, APRIL, 4000);

    assertThat(line("revenue", JANUARY, APRIL)).isEqualTo(goal(0, 7000));
  }

  @Test
  void anAmendmentCountsFromTheNextPeriodOn() {
    UUID id = UUID.randomUUID();
    version(id, "csat", BEFORE, FEBRUARY.plusDays(3), JANUARY, APRIL, null, share("0.9"), false);
    version(id, "csat", FEBRUARY.plusDays(3), NEVER, JANUARY, APRIL, null, share("0.8"), false);

    assertThat(inForce("csat", FEBRUARY, MARCH)).isInstanceOf(InForce.Set.class);
    assertThat(line("csat", FEBRUARY, MARCH)).isEqualTo(share("0.9"));
    assertThat(line("csat", MARCH, APRIL)).isEqualTo(share("0.8"));
  }

  @Test
  void aWithdrawalAfterThePeriodBeganChangesNothing() {
    UUID id = UUID.randomUUID();
    version(id, "csat", BEFORE, FEBRUARY.plusDays(3), JANUARY, APRIL, null, share("0.9"), false);
    version(id, "csat", FEBRUARY.plusDays(3), NEVER, JANUARY, APRIL, null, share("0.9"), true);

    assertThat(line("csat", FEBRUARY, MARCH)).isEqualTo(share("0.9"));
    assertThat(inForce("csat", MARCH, APRIL)).isEqualTo(new None(Why.MISSING, null));
  }

  @Test
  void whatWasNotKnownThenIsNotInForceAsOfThen() {
    set("revenue", BEFORE.plusDays(5), FEBRUARY, MARCH, 1000);

    InForce asKnown = book(Optional.of(BEFORE)).inForce(subject("revenue"), FEBRUARY, MARCH);
    InForce after = book(Optional.of(MARCH)).inForce(subject("revenue"), FEBRUARY, MARCH);

    assertThat(asKnown).isInstanceOf(None.class);
    assertThat(after).isInstanceOf(InForce.Set.class);
  }

  /** January has 23 Mondays to Fridays, of which the 1st is a holiday; the quarter has 64. */
  @Test
  void aTargetThatAddsUpIsTakenInProportionToItsWorkingDays() {
    set("revenue", BEFORE, JANUARY, APRIL, 6300);

    assertThat(line("revenue", JANUARY, FEBRUARY)).isEqualTo(goal(0, 2200));
  }

  @Test
  void aTargetOfAWeekendIsTakenInProportionToItsDays() {
    set("revenue", BEFORE, LocalDate.of(2025, 1, 4), LocalDate.of(2025, 1, 6), 100);

    assertThat(line("revenue", LocalDate.of(2025, 1, 4), LocalDate.of(2025, 1, 5)))
        .isEqualTo(goal(0, 50));
  }

  @Test
  void aTargetThatDoesNotAddUpHoldsAsItIs() {
    version("csat", BEFORE, JANUARY, FEBRUARY, null, share("0.9"));
    version("csat", BEFORE, FEBRUARY, APRIL, null, share("0.7"));
    version("average-deal-size", BEFORE, JANUARY, APRIL, "USD", goal(100, 200));

    assertThat(line("csat", JANUARY, APRIL)).as("of the first day").isEqualTo(share("0.9"));
    assertThat(line("average-deal-size", FEBRUARY, MARCH)).isEqualTo(goal(100, 200));
  }

  @Test
  void aTargetForAPartOfThePeriodIsNotSetAgainstAllOfIt() {
    set("revenue", BEFORE, JANUARY, MARCH, 1000);

    assertThat(inForce("revenue", JANUARY, APRIL)).isEqualTo(new None(Why.PARTLY, null));
  }

  @Test
  void aBandIsTakenInProportionToo() {
    Goal.Band band = new Goal.Band(of("0"), of("10"), of("20"), of("40"));
    version("revenue", BEFORE, JANUARY, APRIL, "USD", band);

    assertThat(line("revenue", FEBRUARY, MARCH).target())
        .isEqualTo(of("10").times(of("20")).over(of("63")));
  }

  @Test
  void aBandAndALineDoNotAddUp() {
    version(
        "revenue",
        BEFORE,
        JANUARY,
        FEBRUARY,
        "USD",
        new Goal.Band(of("0"), of("1"), of("2"), of("3")));
    set("revenue", BEFORE, FEBRUARY, MARCH, 10);

    assertThat(inForce("revenue", JANUARY, MARCH)).isEqualTo(new None(Why.MIXED, null));
  }

  @Test
  void anotherCurrencyIsConvertedByTheRateOfTheFirstDay() {
    version("revenue", BEFORE, FEBRUARY, MARCH, "EUR", goal(0, 1000));
    version("revenue", BEFORE, MARCH, APRIL, "GBP", goal(0, 1000));

    assertThat(line("revenue", FEBRUARY, MARCH)).isEqualTo(goal(0, 1100));
    assertThat(inForce("revenue", MARCH, APRIL)).isEqualTo(new None(Why.NO_RATE, null));
  }

  @Test
  void anothersTargetIsNone() {
    set("revenue", BEFORE, FEBRUARY, MARCH, 1000);

    assertThat(
            book(Optional.empty())
                .inForce(new Subject("revenue", "sales", "South"), FEBRUARY, MARCH))
        .isEqualTo(new None(Why.MISSING, null));
  }

  private void set(String metric, LocalDate known, LocalDate from, LocalDate to, long target) {
    version(metric, known, from, to, "USD", goal(0, target));
  }

  private void version(
      String metric, LocalDate known, LocalDate from, LocalDate to, String currency, Goal goal) {
    version(UUID.randomUUID(), metric, known, NEVER, from, to, currency, goal, false);
  }

  private void version(
      UUID id,
      String metric,
      LocalDate knownFrom,
      LocalDate knownTo,
      LocalDate from,
      LocalDate to,
      String currency,
      Goal goal,
      boolean withdrawn) {
    versions.add(
        new TargetVersion(
            id, subject(metric), knownFrom, knownTo, null, from, to, currency, goal, withdrawn));
  }

  private Goal line(String metric, LocalDate from, LocalDate to) {
    return ((InForce.Set) inForce(metric, from, to)).goal();
  }

  private InForce inForce(String metric, LocalDate from, LocalDate to) {
    return book(Optional.empty()).inForce(subject(metric), from, to);
  }

  private TargetBook book(Optional<LocalDate> asOf) {
    return Books.of(versions, asOf, today);
  }

  private static Subject subject(String metric) {
    return new Subject(metric, "sales", "North");
  }

  private static Goal goal(long floor, long target) {
    return new Goal.Line(Fraction.of(floor), Fraction.of(target));
  }

  private static Goal share(String target) {
    return new Goal.Line(of("0.5"), of(target));
  }

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }
}
