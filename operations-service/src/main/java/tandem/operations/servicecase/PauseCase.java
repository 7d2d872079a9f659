package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CasePaused;
import tandem.web.Outcome;

/** The case waits for somebody else. */
@ApplicationScoped
class PauseCase {

  private final CaseAct act;

  PauseCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> pause(CaseAct.Call call, ReasonRequest request) {
    return act.on(
        call,
        "paused",
        new CasePaused(request.reason()),
        request.occurredAt(),
        (course, at) -> course.pause(request.reason(), at));
  }
}
