package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.operations.CaseWithdrawn;
import tandem.records.Act;
import tandem.records.Field;
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
class WithdrawCase extends RecordAct<ServiceCase, WithdrawCase.Asked> {

  record Asked(
      @Field(
              en = "Reason",
              zh = "原因",
              required = true,
              max = Bounds.REASON,
              example = "The customer called it off.")
          String reason) {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(it.course.withdraw(asked.reason(), at), new CaseWithdrawn(asked.reason()));
  }
}
