package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseClosed;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A resolved case is put away. */
@ApplicationScoped
class CloseCase {

  private final ActTime time;

  CloseCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> close(ServiceCase it, CaseDone request) {
    return Told.at(time, request.occurredAt(), new CaseClosed(), at -> it.course.close(at));
  }
}
