package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunCompleted;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A run is done. */
@ApplicationScoped
class CompleteRun {

  private final Runs runs;
  private final ActTime time;

  CompleteRun(Runs runs, ActTime time) {
    this.runs = runs;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> complete(
      String reference, IfMatch ifMatch, RunDone request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(run -> complete(run, request, By.of(caller)));
  }

  private Outcome<ProcessRun> complete(ProcessRun run, RunDone request, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.complete(at)
                    .map(_ -> runs.append(run, "completed", new ProcessRunCompleted(), at, by)));
  }
}
