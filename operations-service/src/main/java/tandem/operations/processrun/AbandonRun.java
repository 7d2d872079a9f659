package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunAbandoned;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A run ends without being done. */
@Act(
    path = "abandon",
    event = "abandoned",
    en = "End a run without its being done",
    zh = "放弃流程实例",
    to = "abandoned")
@ApplicationScoped
class AbandonRun extends RecordAct<ProcessRun, Reason> {

  @Override
  protected Outcome<Told> act(ProcessRun run, Reason asked, Instant at) {
    return told(run.course.abandon(at, asked.reason()), new ProcessRunAbandoned(asked.reason()));
  }
}
