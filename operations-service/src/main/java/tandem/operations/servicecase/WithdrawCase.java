package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseWithdrawn;
import tandem.records.Told;
import tandem.web.Outcome;

/** The case ends without being settled. */
@ApplicationScoped
class WithdrawCase {

  private final CaseAct act;

  WithdrawCase(CaseAct act) {
    this.act = act;
  }

  Outcome<Told> withdraw(ServiceCase it, ReasonRequest request) {
    return act.at(
        request.occurredAt(),
        new CaseWithdrawn(request.reason()),
        at -> it.course.withdraw(request.reason(), at));
  }
}
