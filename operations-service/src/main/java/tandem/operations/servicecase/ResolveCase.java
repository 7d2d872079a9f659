package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResolved;
import tandem.web.Outcome;

/** What the case was about is settled. */
@ApplicationScoped
class ResolveCase {

  private final CaseAct act;

  ResolveCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> resolve(CaseAct.Call call, CaseDone request) {
    return act.on(
        call,
        "resolved",
        new CaseResolved(),
        request.occurredAt(),
        (course, at) -> course.resolve(at));
  }
}
