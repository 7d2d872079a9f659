package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResolved;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** What the case was about is settled. */
@ApplicationScoped
class ResolveCase {

  private final ActTime time;

  ResolveCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> resolve(ServiceCase it, CaseDone request) {
    return Told.at(time, request.occurredAt(), new CaseResolved(), at -> it.course.resolve(at));
  }
}
