package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseWithdrawn;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case ends without being settled. */
@Act(
    path = "withdraw",
    event = "withdrawn",
    en = "End a case without settling it",
    zh = "撤回工单",
    to = "withdrawn")
@ApplicationScoped
class WithdrawCase extends RecordAct<ServiceCase, Reason> {

  @Override
  protected Outcome<Told> act(ServiceCase it, Reason asked, Instant at) {
    return told(it.course.withdraw(asked.reason(), at), new CaseWithdrawn(asked.reason()));
  }
}
