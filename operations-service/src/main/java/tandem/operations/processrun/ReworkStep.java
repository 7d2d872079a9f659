package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunReworked;
import tandem.operations.performer.Assigned;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A step that a run had taken is sent back and begins again. */
@Act(
    path = "rework",
    event = "reworked",
    en = "Send a step back",
    zh = "退回步骤返工",
    help = "The step begins again at once and counts as one step more.")
@ApplicationScoped
class ReworkStep extends RecordAct<ProcessRun, ReworkStep.Asked> {

  record Asked(
      @Field(en = "Step", zh = "步骤", required = true, example = "Pack") String step,
      Reason why,
      Assigned to) {}

  private final Performers performers;

  ReworkStep(Performers performers) {
    this.performers = performers;
  }

  @Override
  protected Outcome<Told> act(ProcessRun run, Asked asked, Instant at) {
    Performer by = performers.of(asked.to());
    return told(
        run.course.rework(asked.step(), by, at, asked.why().reason()),
        new ProcessRunReworked(asked.step(), asked.why().reason()));
  }
}
