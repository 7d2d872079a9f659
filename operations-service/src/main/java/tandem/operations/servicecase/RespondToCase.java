package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResponded;
import tandem.records.Told;
import tandem.web.Outcome;

/** The customer gets an answer. */
@ApplicationScoped
class RespondToCase {

  private final CaseAct act;

  RespondToCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> respond(ServiceCase it, RespondRequest request) {
    return act.at(
        request.occurredAt(),
        new CaseResponded(request.automatic()),
        at -> it.course.respond(request.automatic(), at));
  }
}
