package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseEscalated;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The case is brought before a higher level. */
@ApplicationScoped
class EscalateCase {

  private final ActTime time;

  EscalateCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> escalate(ServiceCase it, EscalateRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new CaseEscalated(request.level(), request.reason()),
        at -> it.course.escalate(request.level(), at));
  }
}
