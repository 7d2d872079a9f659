package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunCompleted;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A run is done. */
@Act(
    path = "complete",
    event = "completed",
    en = "Complete a run, with every step that is under way",
    zh = "完成流程实例及其进行中的步骤",
    to = "completed")
@ApplicationScoped
class CompleteRun extends RecordAct<ProcessRun, CompleteRun.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(ProcessRun run, Asked asked, Instant at) {
    return told(run.course.complete(at), new ProcessRunCompleted());
  }
}
