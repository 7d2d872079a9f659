package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunStarted;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A team takes a run on. */
@ApplicationScoped
class StartRun {

  private final Runs runs;
  private final Performers performers;
  private final ActTime time;

  StartRun(Runs runs, Performers performers, ActTime time) {
    this.runs = runs;
    this.performers = performers;
    this.time = time;
  }

  @Transactional
  Outcome<ProcessRun> start(
      String reference, IfMatch ifMatch, TakeRequest request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(
            run ->
                performers
                    .find("performer", request.performer(), request.team(), caller)
                    .then(by -> start(run, request, by, caller)));
  }

  private Outcome<ProcessRun> start(
      ProcessRun run, TakeRequest request, Performer by, Caller caller) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                run.start(by, at)
                    .map(
                        _ ->
                            runs.append(
                                run, "started", new ProcessRunStarted(), at, By.of(caller))));
  }
}
