package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.servicecase.Week.ADA;
import static tandem.operations.servicecase.Week.by;
import static tandem.operations.servicecase.Week.byTeam;
import static tandem.operations.servicecase.Week.may;

import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

class CourseTest {

  private final Course course = Course.begin(by(ADA), may("07 10:00"));

  @Test
  void refusesAnActBeforeTheOneItFollows() {
    course.respond(false, may("07 12:00"));
    assertThat(refusal(course.resolve(may("07 11:59")))).isEqualTo("act.before-previous");
    assertThat(refusal(course.resolve(may("07 12:00")))).isEqualTo("done");
  }

  @Test
  void isPausedAndResumedInTurn() {
    assertThat(refusal(course.resume(may("07 11:00")))).isEqualTo("case.not-paused");
    course.pause("why", may("07 11:00"));
    assertThat(refusal(course.pause("why", may("07 12:00")))).isEqualTo("case.paused");
    assertThat(course.state()).isEqualTo(CaseState.PAUSED);
    course.resume(may("07 12:00"));
    assertThat(course.state()).isEqualTo(CaseState.OPEN);
    assertThat(course.pauses())
        .containsExactly(new CasePause(may("07 11:00"), may("07 12:00"), "why"));
  }

  @Test
  void endsAPauseByResolvingOrCallingBack() {
    course.pause("why", may("07 11:00"));
    course.resolve(may("07 12:00"));
    assertThat(course.pauses().getFirst().to()).isEqualTo(may("07 12:00"));
    assertThat(course.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void isDoneWithOnceItIsResolved() {
    course.resolve(may("07 11:00"));
    assertThat(refusal(course.resolve(may("07 12:00")))).isEqualTo("case.not-open");
    assertThat(refusal(course.respond(false, may("07 12:00")))).isEqualTo("case.not-open");
    assertThat(refusal(course.pause("why", may("07 12:00")))).isEqualTo("case.not-open");
    assertThat(refusal(course.withdraw("why", may("07 12:00")))).isEqualTo("case.not-open");
  }

  @Test
  void isClosedAndReopenedOnlyWhereItIsResolved() {
    assertThat(refusal(course.close(may("07 11:00")))).isEqualTo("case.not-resolved");
    assertThat(refusal(course.reopen("why", may("07 11:00")))).isEqualTo("case.not-resolved");
    course.resolve(may("07 11:00"));
    course.close(may("07 12:00"));
    assertThat(refusal(course.transfer(byTeam("Lab"), "why", may("07 13:00"))))
        .isEqualTo("case.not-open");
    course.reopen("why", may("07 13:00"));
    assertThat(course.state()).isEqualTo(CaseState.OPEN);
    assertThat(course.closedAt()).isNull();
    assertThat(course.resolvedAt()).isNull();
  }

  @Test
  void isEscalatedOnlyUpwards() {
    course.escalate(2, may("07 11:00"));
    assertThat(refusal(course.escalate(2, may("07 12:00")))).isEqualTo("case.level");
    assertThat(course.escalation()).isEqualTo(2);
  }

  @Test
  void endsForGoodWhereItIsCalledBack() {
    course.withdraw("why", may("07 11:00"));
    assertThat(refusal(course.reopen("why", may("07 12:00")))).isEqualTo("case.not-resolved");
    assertThat(refusal(course.resolve(may("07 12:00")))).isEqualTo("case.not-open");
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal why) ? why.code() : "done";
  }
}
