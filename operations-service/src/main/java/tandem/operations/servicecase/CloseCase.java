package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseClosed;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A resolved case is put away. */
@Act(
    path = "close",
    event = "closed",
    en = "Put a resolved case away",
    zh = "关闭已解决的工单",
    to = "closed")
@ApplicationScoped
class CloseCase extends RecordAct<ServiceCase, CloseCase.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(it.course.close(at), new CaseClosed());
  }
}
