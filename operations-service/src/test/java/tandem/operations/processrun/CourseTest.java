package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.processrun.Days.ADA;
import static tandem.operations.processrun.Days.BO;
import static tandem.operations.processrun.Days.PLACES;
import static tandem.operations.processrun.Days.by;
import static tandem.operations.processrun.Days.byTeam;
import static tandem.operations.processrun.Days.march;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.operations.ProcessRunFacts;

class CourseTest {

  private final Course run = Course.request(march(1));

  @Test
  void waitsUntilItIsStarted() {
    assertThat(refusal(run.startStep("Pack", by(ADA), march(2))))
        .isEqualTo("process-run.not-started");
    assertThat(refusal(run.complete(march(2)))).isEqualTo("process-run.not-started");
    assertThat(facts().started()).isNull();
    assertThat(facts().workload()).isEmpty();
  }

  @Test
  void isStartedOnce() {
    run.start(by(ADA), march(2));
    assertThat(refusal(run.start(by(ADA), march(3)))).isEqualTo("process-run.already-started");
  }

  @Test
  void refusesAnActBeforeTheOneItFollows() {
    assertThat(refusal(run.start(by(ADA), march(1).minusSeconds(1))))
        .isEqualTo("act.before-previous");
    run.start(by(ADA), march(3));
    run.startStep("Pack", by(ADA), march(4));
    assertThat(refusal(run.startStep("Send", by(ADA), march(3)))).isEqualTo("act.before-previous");
    assertThat(refusal(run.completeStep("Pack", march(3)))).isEqualTo("act.before-previous");
    assertThat(refusal(run.complete(march(3)))).isEqualTo("act.before-previous");
  }

  @Test
  void completesTheStepsThatAreUnderWay() {
    run.start(by(ADA), march(2));
    run.startStep("Pack", by(ADA), march(3));
    run.complete(march(5));
    assertThat(run.steps().getFirst().completedAt()).isEqualTo(march(5));
    assertThat(refusal(run.startStep("Send", by(ADA), march(6)))).isEqualTo("process-run.ended");
  }

  @Test
  void completesOnlyAStepThatIsUnderWay() {
    run.start(by(ADA), march(2));
    run.startStep("Pack", by(ADA), march(3));
    run.completeStep("Pack", march(4));
    assertThat(refusal(run.completeStep("Pack", march(5)))).isEqualTo("process-run.step-not-open");
  }

  @Test
  void countsARepeatedStepOnceAmongTheDistinctOnes() {
    run.start(by(ADA), march(2));
    run.startStep("Pack", by(ADA), march(3));
    run.startStep("Send", by(ADA), march(4));
    run.rework("Pack", by(BO), march(5), "A part was missing.");
    assertThat(facts().steps()).isEqualTo(3);
    assertThat(facts().distinctSteps()).isEqualTo(2);
  }

  @Test
  void reworksOnlyWhatWasDone() {
    run.start(by(ADA), march(2));
    assertThat(refusal(run.rework("Pack", by(ADA), march(3), "why")))
        .isEqualTo("process-run.step-not-taken");
  }

  @Test
  void isAbandonedEvenBeforeItWasStarted() {
    run.abandon(march(4), "The customer withdrew.");
    assertThat(facts().abandoned().at()).isEqualTo(march(4));
    assertThat(facts().completed()).isNull();
    assertThat(facts().workload()).isEmpty();
  }

  @Test
  void isCompletedByTheHolderOfTheLastStepOnThatDay() {
    run.start(byTeam("Desk"), march(2));
    run.startStep("Pack", by(BO), march(3));
    run.startStep("Send", by(ADA), march(9));
    run.complete(march(12));
    assertThat(facts().started().team()).isEqualTo("Desk");
    assertThat(facts().completed().person()).isEqualTo(ADA);
    assertThat(facts().completed().team()).isEqualTo("South");
    assertThat(facts().requested().person()).isEqualTo(BO);
  }

  private ProcessRunFacts facts() {
    ProcessRun it = new ProcessRun();
    it.process = new UUID(2, 2);
    it.requestedBy = BO;
    it.course = run;
    return RunFacts.of(it, PLACES);
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal why) ? why.code() : "done";
  }
}
