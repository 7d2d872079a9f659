package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CasePaused;
import tandem.records.Told;
import tandem.web.Outcome;

/** The case waits for somebody else. */
@ApplicationScoped
class PauseCase {

  private final CaseAct act;

  PauseCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> pause(ServiceCase it, ReasonRequest request) {
    return act.at(
        request.occurredAt(),
        new CasePaused(request.reason()),
        at -> it.course.pause(request.reason(), at));
  }
}
