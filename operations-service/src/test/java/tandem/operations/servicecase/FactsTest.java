package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.operations.servicecase.Week.ADA;
import static tandem.operations.servicecase.Week.BO;
import static tandem.operations.servicecase.Week.HOURS;
import static tandem.operations.servicecase.Week.PLACES;
import static tandem.operations.servicecase.Week.PROMISE;
import static tandem.operations.servicecase.Week.by;
import static tandem.operations.servicecase.Week.byTeam;
import static tandem.operations.servicecase.Week.may;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tandem.events.Bounds;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.operations.Flow;
import tandem.operations.slapolicy.Category;
import tandem.promises.Promise;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

class FactsTest {

  /** On Thursday at ten: the answer is due at noon, the resolution on Monday at ten. */
  private final Course course = Course.begin(by(ADA), may("07 10:00"));

  @Test
  void tellsWhenPromisesAreDue() {
    assertThat(clock("response").at()).isEqualTo(may("07 12:00"));
    assertThat(clock("resolution").at()).isEqualTo(may("11 10:00"));
    assertThat(clock("resolution").met()).isZero();
    assertThat(facts().responseMillis()).isNull();
    assertThat(facts().resolutionMillis()).isNull();
  }

  @Test
  void countsAPauseOverAWeekendByTheWorkingHoursInIt() {
    course.pause("why", may("08 15:00"));
    course.resume(may("11 11:00"));
    assertThat(clock("resolution").at()).isEqualTo(may("11 14:00"));
    course.resolve(may("11 13:00"));
    assertThat(clock("resolution").met()).isEqualTo(1);
    assertThat(facts().resolutionMillis()).isEqualTo(Duration.ofHours(15).toMillis());
  }

  @Test
  void saysNothingOfAClockThatStandsStill() {
    course.pause("why", may("07 11:00"));
    assertThat(facts().clocks()).isEmpty();
  }

  @Test
  void staysOverdueInAPauseThatCameTooLate() {
    course.pause("why", may("11 11:00"));
    assertThat(clock("resolution").at()).isEqualTo(may("11 10:00"));
    assertThat(clock("resolution").met()).isZero();
  }

  @Test
  void knowsWhenAnAnswerWasDueThatWasGivenInAPause() {
    course.pause("why", may("07 11:00"));
    course.respond(false, may("07 16:00"));
    assertThat(clock("response").met()).isEqualTo(1);
    assertThat(clock("response").at()).isEqualTo(may("07 17:00"));
    assertThat(facts().responseMillis()).isEqualTo(Duration.ofHours(1).toMillis());
  }

  @Test
  void laterPausesDoNotMoveThePromiseOfAnAnswerThatWasGiven() {
    course.respond(false, may("07 11:00"));
    course.pause("why", may("07 11:30"));
    assertThat(clock("response").at()).isEqualTo(may("07 12:00"));
    assertThat(clock("response").met()).isEqualTo(1);
  }

  @Test
  void takesNoAutomaticAnswerForOne() {
    course.respond(true, may("07 10:00"));
    assertThat(facts().responded()).isNull();
    assertThat(facts().replies()).isZero();
    course.respond(false, may("07 13:00"));
    assertThat(facts().responded().at()).isEqualTo(may("07 13:00"));
    assertThat(clock("response").met()).isZero();
    assertThat(clock("response").at()).isEqualTo(may("07 12:00"));
  }

  @Test
  void isAnsweredByItsResolutionWhereNobodyDidBefore() {
    course.resolve(may("07 11:00"));
    assertThat(facts().responded().at()).isEqualTo(may("07 11:00"));
    assertThat(facts().replies()).isEqualTo(1);
    assertThat(facts().resolutions().getFirst().replies()).isEqualTo(1);
    assertThat(clock("response").met()).isEqualTo(1);
  }

  @Test
  void needsOneReplyWhereTheAnswerWasTheSolution() {
    course.respond(false, may("07 11:00"));
    course.resolve(may("07 11:05"));
    assertThat(facts().resolutions().getFirst().replies()).isEqualTo(1);
  }

  @Test
  void needsAnotherReplyOnceItWasReopened() {
    course.resolve(may("07 11:00"));
    course.reopen("why", may("07 12:00"));
    course.resolve(may("07 13:00"));
    assertThat(facts().resolutions())
        .extracting(CaseFacts.Resolution::replies)
        .containsExactly(1, 2);
  }

  @Test
  void goesOnAfterReopeningAsIfItHadNeverBeenResolved() {
    course.resolve(may("08 10:00"));
    course.reopen("why", may("12 09:00"));
    assertThat(facts().resolved()).isNull();
    assertThat(facts().resolutionMillis()).isNull();
    assertThat(clock("resolution").at()).isEqualTo(may("11 10:00"));
    assertThat(clock("resolution").met()).isZero();
    course.resolve(may("12 10:00"));
    assertThat(facts().resolutionMillis()).isEqualTo(Duration.ofHours(7 + 8 + 8 + 1).toMillis());
    assertThat(clock("resolution").met()).isZero();
    assertThat(facts().resolutions())
        .extracting(CaseFacts.Resolution::ordinal, CaseFacts.Resolution::reopenedAfterMillis)
        .containsExactly(tuple(1, Duration.ofHours(95).toMillis()), tuple(2, null));
  }

  @Test
  void judgesWhoeverHadTheCaseWhenItWasDueOrDoneBefore() {
    course.respond(false, may("07 11:00"));
    course.transfer(byTeam("Lab"), "why", may("07 11:30"));
    assertThat(clock("response").team()).as("answered before").isEqualTo("Desk");
    assertThat(clock("resolution").team()).as("still to come").isEqualTo("Lab");
    course.transfer(byTeam("Shop"), "why", may("11 12:00"));
    course.resolve(may("11 13:00"));
    assertThat(clock("resolution").team()).as("when it was due").isEqualTo("Lab");
    assertThat(facts().resolved().team()).as("when it was done").isEqualTo("Shop");
  }

  @Test
  void judgesThePlaceOfTheDayOfTheDueTime() {
    course.pause("why", may("07 11:00"));
    course.resume(may("08 17:00"));
    assertThat(clock("resolution").at()).isEqualTo(may("12 16:00"));
    assertThat(clock("resolution").team()).isEqualTo("Lab");
    assertThat(facts().opened().team()).isEqualTo("Desk");
  }

  @Test
  void owesNothingThatWasNotDueWhenItWasCalledBack() {
    course.withdraw("why", may("08 10:00"));
    assertThat(facts().clocks()).extracting(Clock::clock).containsExactly("response");
    assertThat(clock("response").met()).isZero();
  }

  @Test
  void isPromisedNothingWithoutAPolicyAndToldInTheHoursThereAre() {
    course.resolve(may("08 10:00"));
    CaseFacts unpromised =
        Facts.of(serviceCase(Promise.NONE), PLACES, BusinessCalendar.always(HOURS.zone()));
    assertThat(unpromised.clocks()).isEmpty();
    assertThat(unpromised.policy()).isNull();
    assertThat(unpromised.resolutionMillis()).isEqualTo(Duration.ofHours(24).toMillis());
  }

  @Test
  void hasNoClockForWhatIsDueBeyondAllYears() {
    BusinessCalendar oneMinuteAWeek =
        new BusinessCalendar(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(9, 1)))),
            Set.of());
    CaseFacts longPromised =
        Facts.of(
            serviceCase(new Promise(new UUID(2, 2), 1, 1L, Bounds.PROMISE_MINUTES, null)),
            PLACES,
            oneMinuteAWeek);
    assertThat(longPromised.clocks()).extracting(Clock::clock).containsExactly("response");
  }

  @Test
  void isInTheBacklogOfWhoeverHasItWhileItIsOpen() {
    course.transfer(by(BO), "why", may("08 10:00"));
    course.resolve(may("08 12:00"));
    course.reopen("why", may("11 09:00"));
    course.transfer(by(ADA), "why", may("11 10:00"));
    course.withdraw("why", may("13 10:00"));
    assertThat(facts().backlog())
        .extracting(Flow::at, Flow::team, Flow::delta)
        .containsExactly(
            flow("07 10:00", "Desk", 1),
            flow("08 10:00", "Desk", -1),
            flow("08 10:00", "Lab", 1),
            flow("08 12:00", "Lab", -1),
            flow("11 09:00", "Lab", 1),
            flow("11 10:00", "Lab", -1),
            flow("11 10:00", "Desk", 1),
            flow("12 00:00", "Desk", -1),
            flow("12 00:00", "Lab", 1),
            flow("13 10:00", "Lab", -1));
  }

  @Test
  void isReopenedForWhomItWasHandedToMeanwhile() {
    course.resolve(may("07 12:00"));
    course.transfer(by(BO), "why", may("07 13:00"));
    assertThat(facts().backlog()).hasSize(2);
    assertThat(facts().resolved().team()).isEqualTo("Desk");
    course.reopen("why", may("07 14:00"));
    assertThat(facts().backlog().getLast())
        .extracting(Flow::at, Flow::team, Flow::delta)
        .containsExactly(may("07 14:00"), "Lab", 1);
  }

  private static Tuple flow(String at, String team, int delta) {
    return tuple(may(at), team, delta);
  }

  private CaseFacts facts() {
    return Facts.of(serviceCase(PROMISE), PLACES, HOURS);
  }

  private Clock clock(String which) {
    Optional<Clock> clock =
        facts().clocks().stream().filter(it -> it.clock().equals(which)).findFirst();
    return clock.orElseThrow();
  }

  private ServiceCase serviceCase(Promise promise) {
    ServiceCase it = new ServiceCase();
    it.function = CaseFunction.OPERATIONS;
    it.category = Category.COMPLAINT;
    it.promise = promise;
    it.course = course;
    return it;
  }
}
