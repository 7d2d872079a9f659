package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.ProcessRunStepStarted;
import tandem.operations.performer.Assigned;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.operations.process.Processes;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A step of a run begins. */
@Act(path = "steps", event = "step-started", en = "Begin a step", zh = "开始一个步骤", to = "started")
@ApplicationScoped
class StartStep extends RecordAct<ProcessRun, StartStep.Asked> {

  record Asked(
      @Field(en = "Step", zh = "步骤", required = true, example = "Pack") String step, Assigned to) {}

  private final Processes processes;
  private final Performers performers;

  StartStep(Processes processes, Performers performers) {
    this.processes = processes;
    this.performers = performers;
  }

  @Override
  protected Outcome<Told> act(ProcessRun run, Asked asked, Instant at) {
    String step = asked.step();
    ProcessRunStepStarted says = new ProcessRunStepStarted(step, run.course.times(step));
    Performer by = performers.of(asked.to());
    return told(
        processes.findById(run.process).step(step).then(_ -> run.course.startStep(step, by, at)),
        says);
  }
}
