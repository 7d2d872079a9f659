package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseClosed;
import tandem.records.Told;
import tandem.web.Outcome;

/** A resolved case is put away. */
@ApplicationScoped
class CloseCase {

  private final CaseAct act;

  CloseCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> close(ServiceCase it, CaseDone request) {
    return act.at(request.occurredAt(), new CaseClosed(), at -> it.course.close(at));
  }
}
