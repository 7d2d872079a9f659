package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunStepCompleted;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A step of a run is done. */
@Act(
    path = "steps/complete",
    event = "step-completed",
    en = "Complete the latest step of a name that is under way",
    zh = "完成进行中的同名最新步骤")
@ApplicationScoped
class CompleteStep extends RecordAct<ProcessRun, CompleteStep.Asked> {

  record Asked(@Field(en = "Step", zh = "步骤", required = true, example = "Pack") String step) {}

  @Override
  protected Outcome<Told> act(ProcessRun run, Asked asked, Instant at) {
    return told(
        run.course.completeStep(asked.step(), at), new ProcessRunStepCompleted(asked.step()));
  }
}
