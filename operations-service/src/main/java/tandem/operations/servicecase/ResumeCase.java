package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResumed;
import tandem.records.Told;
import tandem.web.Outcome;

/** The case waits no longer. */
@ApplicationScoped
class ResumeCase {

  private final CaseAct act;

  ResumeCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> resume(ServiceCase it, CaseDone request) {
    return act.at(request.occurredAt(), new CaseResumed(), at -> it.course.resume(at));
  }
}
