package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunStarted;
import tandem.operations.performer.Assigned;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A team takes a run on. */
@Act(path = "start", event = "started", en = "Take a run on", zh = "开始执行流程实例", to = "started")
@ApplicationScoped
class StartRun extends RecordAct<ProcessRun, Assigned> {

  private final Performers performers;

  StartRun(Performers performers) {
    this.performers = performers;
  }

  @Override
  protected Outcome<Told> act(ProcessRun run, Assigned to, Instant at) {
    Performer by = performers.of(to);
    return told(run.course.start(by, at), new ProcessRunStarted());
  }
}
