package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.processrun.Days.ADA;
import static tandem.operations.processrun.Days.BO;
import static tandem.operations.processrun.Days.PLACES;
import static tandem.operations.processrun.Days.by;
import static tandem.operations.processrun.Days.byTeam;
import static tandem.operations.processrun.Days.holder;
import static tandem.operations.processrun.Days.march;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.events.operations.Flow;
import tandem.operations.performer.Performer;

class WorkloadTest {

  private final Course run = Course.request(march(1));

  @Test
  void isInWithWhomeverTakesItOnAndOutWhereItEnds() {
    run.start(by(BO), march(2));
    run.complete(march(4));
    assertThat(flows())
        .containsExactly(
            Flow.of(march(2), holder(BO, "North"), 1), Flow.of(march(4), holder(BO, "North"), -1));
  }

  @Test
  void goesFromOneTeamToTheOtherWhereTheNextStepBegins() {
    run.start(byTeam("Desk"), march(2));
    run.startStep("Look", byTeam("Desk"), march(2));
    run.startStep("Mend", byTeam("Shop"), march(3));
    assertThat(flows())
        .containsExactly(
            Flow.of(march(2), holder(null, "Desk"), 1),
            Flow.of(march(3), holder(null, "Desk"), -1),
            Flow.of(march(3), holder(null, "Shop"), 1));
  }

  @Test
  void movesWithItsHolderOnTheDayOfTheMove() {
    run.start(by(ADA), march(8));
    Instant moved = Instant.parse("2026-03-10T00:00:00Z");
    assertThat(flows())
        .containsExactly(
            Flow.of(march(8), holder(ADA, "North"), 1),
            Flow.of(moved, holder(ADA, "North"), -1),
            Flow.of(moved, holder(ADA, "South"), 1));
  }

  @Test
  void doesNotMoveWithAHolderWhoHasHandedItOver() {
    run.start(by(ADA), march(8));
    run.startStep("Pack", by(BO), march(9));
    assertThat(flows()).extracting(Flow::at).doesNotContain(Instant.parse("2026-03-10T00:00:00Z"));
  }

  @Test
  void doesNotMoveWithItsHolderOnceItHasEnded() {
    run.start(by(ADA), march(8));
    run.abandon(march(9), "why");
    assertThat(flows()).hasSize(2);
  }

  @Test
  void staysWhereItIsWhileNobodySaysWhoPerformsAStep() {
    run.start(byTeam("Desk"), march(2));
    run.startStep("Look", Performer.UNSAID, march(3));
    assertThat(flows()).hasSize(1);
  }

  @Test
  void addsUpToNothingOnceTheRunHasEnded() {
    run.start(by(ADA), march(8));
    run.startStep("Pack", byTeam("Shop"), march(9));
    run.startStep("Send", by(ADA), march(11));
    run.complete(march(12));
    assertThat(flows().stream().mapToInt(Flow::delta).sum()).isZero();
  }

  private List<Flow> flows() {
    return Workload.of(run, PLACES);
  }
}
