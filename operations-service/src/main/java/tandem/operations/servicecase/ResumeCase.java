package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResumed;
import tandem.web.Outcome;

/** The case waits no longer. */
@ApplicationScoped
class ResumeCase {

  private final CaseAct act;

  ResumeCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> resume(CaseAct.Call call, CaseDone request) {
    return act.on(
        call,
        "resumed",
        new CaseResumed(),
        request.occurredAt(),
        (course, at) -> course.resume(at));
  }
}
