package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseReopened;
import tandem.web.Outcome;

/** The case was not settled after all. */
@ApplicationScoped
class ReopenCase {

  private final CaseAct act;

  ReopenCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> reopen(CaseAct.Call call, ReasonRequest request) {
    return act.on(
        call,
        "reopened",
        new CaseReopened(request.reason()),
        request.occurredAt(),
        (course, at) -> course.reopen(request.reason(), at));
  }
}
