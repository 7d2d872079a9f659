package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResolved;
import tandem.records.Told;
import tandem.web.Outcome;

/** What the case was about is settled. */
@ApplicationScoped
class ResolveCase {

  private final CaseAct act;

  ResolveCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> resolve(ServiceCase it, CaseDone request) {
    return act.at(request.occurredAt(), new CaseResolved(), at -> it.course.resolve(at));
  }
}
