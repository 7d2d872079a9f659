package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunAbandoned;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A run ends without being done. */
@ApplicationScoped
class AbandonRun {

  private final Runs runs;
  private final ActTime time;

  AbandonRun(Runs runs, ActTime time) {
    this.runs = runs;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> abandon(
      String reference, IfMatch ifMatch, AbandonRequest request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(run -> abandon(run, request, By.of(caller)));
  }

  private Outcome<ProcessRun> abandon(ProcessRun run, AbandonRequest request, By by) {
    ProcessRunAbandoned says = new ProcessRunAbandoned(request.reason());
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.abandon(at, request.reason())
                    .map(_ -> runs.append(run, "abandoned", says, at, by)));
  }
}
