package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseClosed;
import tandem.web.Outcome;

/** A resolved case is put away. */
@ApplicationScoped
class CloseCase {

  private final CaseAct act;

  CloseCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> close(CaseAct.Call call, CaseDone request) {
    return act.on(
        call, "closed", new CaseClosed(), request.occurredAt(), (course, at) -> course.close(at));
  }
}
