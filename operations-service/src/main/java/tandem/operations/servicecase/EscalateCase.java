package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseEscalated;
import tandem.records.Told;
import tandem.web.Outcome;

/** The case is brought before a higher level. */
@ApplicationScoped
class EscalateCase {

  private final CaseAct act;

  EscalateCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> escalate(ServiceCase it, EscalateRequest request) {
    return act.at(
        request.occurredAt(),
        new CaseEscalated(request.level(), request.reason()),
        at -> it.course.escalate(request.level(), at));
  }
}
