package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseWithdrawn;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The case ends without being settled. */
@ApplicationScoped
class WithdrawCase {

  private final ActTime time;

  WithdrawCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> withdraw(ServiceCase it, ReasonRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new CaseWithdrawn(request.reason()),
        at -> it.course.withdraw(request.reason(), at));
  }
}
