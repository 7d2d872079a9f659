package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunStepCompleted;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A step of a run is done. */
@ApplicationScoped
class CompleteStep {

  private final Runs runs;
  private final ActTime time;

  CompleteStep(Runs runs, ActTime time) {
    this.runs = runs;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> complete(
      String reference, IfMatch ifMatch, StepDone request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(run -> complete(run, request, By.of(caller)));
  }

  private Outcome<ProcessRun> complete(ProcessRun run, StepDone request, By by) {
    ProcessRunStepCompleted says = new ProcessRunStepCompleted(request.step());
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.completeStep(request.step(), at)
                    .map(_ -> runs.append(run, "step-completed", says, at, by)));
  }
}
