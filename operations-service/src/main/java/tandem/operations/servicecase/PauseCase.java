package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CasePaused;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The case waits for somebody else. */
@ApplicationScoped
class PauseCase {

  private final ActTime time;

  PauseCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> pause(ServiceCase it, ReasonRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new CasePaused(request.reason()),
        at -> it.course.pause(request.reason(), at));
  }
}
