package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseResolved;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** What the case was about is settled. */
@Act(
    path = "resolve",
    event = "resolved",
    en = "Resolve a case",
    zh = "解决工单",
    help = "It answers the customer where nobody did since the case was opened or reopened.",
    to = "resolved")
@ApplicationScoped
class ResolveCase extends RecordAct<ServiceCase, ResolveCase.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(it.course.resolve(at), new CaseResolved());
  }
}
