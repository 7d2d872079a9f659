package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseWithdrawn;
import tandem.web.Outcome;

/** The case ends without being settled. */
@ApplicationScoped
class WithdrawCase {

  private final CaseAct act;

  WithdrawCase(CaseAct act) {
    this.act = act;
  }

  Outcome<ServiceCase> withdraw(CaseAct.Call call, ReasonRequest request) {
    return act.on(
        call,
        "withdrawn",
        new CaseWithdrawn(request.reason()),
        request.occurredAt(),
        (course, at) -> course.withdraw(request.reason(), at));
  }
}
