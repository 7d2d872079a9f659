package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunReworked;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A step that a run had taken is sent back and begins again. */
@ApplicationScoped
class ReworkStep {

  private final Runs runs;
  private final Performers performers;
  private final ActTime time;

  ReworkStep(Runs runs, Performers performers, ActTime time) {
    this.runs = runs;
    this.performers = performers;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> rework(
      String reference, IfMatch ifMatch, ReworkRequest request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(
            run ->
                performers
                    .find("performer", request.performer(), request.team(), caller)
                    .then(by -> rework(run, request, by, By.of(caller))));
  }

  private Outcome<ProcessRun> rework(
      ProcessRun run, ReworkRequest request, Performer performer, By by) {
    ProcessRunReworked says = new ProcessRunReworked(request.step(), request.reason());
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.rework(request.step(), performer, at, request.reason())
                    .map(_ -> runs.append(run, "reworked", says, at, by)));
  }
}
