package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunStepStarted;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.operations.process.Processes;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A step of a run begins. */
@ApplicationScoped
class StartStep {

  private final Runs runs;
  private final Processes processes;
  private final Performers performers;
  private final ActTime time;

  StartStep(Runs runs, Processes processes, Performers performers, ActTime time) {
    this.runs = runs;
    this.processes = processes;
    this.performers = performers;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> start(
      String reference, IfMatch ifMatch, StepRequest request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(
            run ->
                processes
                    .findById(run.process())
                    .step(request.step())
                    .then(
                        _ ->
                            performers.find(
                                "performer", request.performer(), request.team(), caller))
                    .then(by -> start(run, request, by, caller)));
  }

  private Outcome<ProcessRun> start(
      ProcessRun run, StepRequest request, Performer by, Caller caller) {
    int before = run.times(request.step());
    ProcessRunStepStarted says = new ProcessRunStepStarted(request.step(), before);
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.startStep(request.step(), by, at)
                    .map(_ -> runs.append(run, "step-started", says, at, By.of(caller))));
  }
}
