package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunStepStarted;
import tandem.operations.performer.Performers;
import tandem.operations.process.Processes;
import tandem.records.Told;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A step of a run begins. */
@ApplicationScoped
class StartStep {

  private final Processes processes;
  private final Performers performers;
  private final Caller caller;
  private final ActTime time;

  StartStep(Processes processes, Performers performers, Caller caller, ActTime time) {
    this.processes = processes;
    this.performers = performers;
    this.caller = caller;
    this.time = time;
  }

  Outcome<Told> start(ProcessRun run, StepRequest request) {
    String step = request.step();
    ProcessRunStepStarted says = new ProcessRunStepStarted(step, run.course.times(step));
    return processes
        .findById(run.process)
        .step(step)
        .then(_ -> performers.find("performer", request.performer(), request.team(), caller))
        .then(
            by ->
                Told.at(
                    time, request.occurredAt(), says, at -> run.course.startStep(step, by, at)));
  }
}
