package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResponded;
import tandem.web.Outcome;

/** The customer gets an answer. */
@ApplicationScoped
class RespondToCase {

  private final CaseAct act;

  RespondToCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> respond(CaseAct.Call call, RespondRequest request) {
    return act.on(
        call,
        "responded",
        new CaseResponded(request.automatic()),
        request.occurredAt(),
        (course, at) -> course.respond(request.automatic(), at));
  }
}
