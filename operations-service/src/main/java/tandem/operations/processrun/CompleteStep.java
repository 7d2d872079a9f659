package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunStepCompleted;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A step of a run is done. */
@ApplicationScoped
class CompleteStep {

  private final ActTime time;

  CompleteStep(ActTime time) {
    this.time = time;
  }

  Outcome<Told> complete(ProcessRun run, StepDone request) {
    return Told.at(
        time,
        request.occurredAt(),
        new ProcessRunStepCompleted(request.step()),
        at -> run.course.completeStep(request.step(), at));
  }
}
