package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunAmended;
import tandem.operations.performer.Performers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** What was recorded of a run turns out to be wrong. */
@ApplicationScoped
class AmendRun {

  private final Runs runs;
  private final Performers performers;

  AmendRun(Runs runs, Performers performers) {
    this.runs = runs;
    this.performers = performers;
  }

  @Transactional
  Outcome<ProcessRun> amend(
      String reference, IfMatch ifMatch, AmendRequest request, Scope scope, Caller caller) {
    return runs.toChange(reference, scope, ifMatch)
        .then(
            run ->
                performers
                    .person("requestedBy", request.requestedBy())
                    .map(requester -> amend(run, request, requester, By.of(caller))));
  }

  private ProcessRun amend(ProcessRun run, AmendRequest request, UUID requester, By by) {
    run.amend(
        request.customer() == null ? run.customer() : request.customer(),
        request.deal() == null ? run.deal() : request.deal(),
        requester == null ? run.requestedBy() : requester);
    ProcessRunAmended says = new ProcessRunAmended(request.fields(), request.reason());
    return runs.append(run, "amended", says, null, by);
  }
}
