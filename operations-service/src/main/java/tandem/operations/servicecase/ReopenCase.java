package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseReopened;
import tandem.records.Told;
import tandem.web.Outcome;

/** The case was not settled after all. */
@ApplicationScoped
class ReopenCase {

  private final CaseAct act;

  ReopenCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> reopen(ServiceCase it, ReasonRequest request) {
    return act.at(
        request.occurredAt(),
        new CaseReopened(request.reason()),
        at -> it.course.reopen(request.reason(), at));
  }
}
