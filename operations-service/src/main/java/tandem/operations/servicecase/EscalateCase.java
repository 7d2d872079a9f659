package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseEscalated;
import tandem.web.Outcome;

/** The case is brought before a higher level. */
@ApplicationScoped
class EscalateCase {

  private final CaseAct act;

  EscalateCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> escalate(CaseAct.Call call, EscalateRequest request) {
    return act.on(
        call,
        "escalated",
        new CaseEscalated(request.level(), request.reason()),
        request.occurredAt(),
        (course, at) -> course.escalate(request.level(), at));
  }
}
