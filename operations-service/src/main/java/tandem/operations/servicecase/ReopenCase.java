package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseReopened;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The case was not settled after all. */
@ApplicationScoped
class ReopenCase {

  private final ActTime time;

  ReopenCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> reopen(ServiceCase it, ReasonRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new CaseReopened(request.reason()),
        at -> it.course.reopen(request.reason(), at));
  }
}
