package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseReopened;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case was not settled after all. */
@Act(
    path = "reopen",
    event = "reopened",
    en = "Open a resolved case again",
    zh = "重新打开已解决的工单",
    help = "Its resolution is withdrawn; the due time of its promise stays.",
    to = "open")
@ApplicationScoped
class ReopenCase extends RecordAct<ServiceCase, Reason> {

  @Override
  protected Outcome<Told> act(ServiceCase it, Reason asked, Instant at) {
    return told(it.course.reopen(asked.reason(), at), new CaseReopened(asked.reason()));
  }
}
