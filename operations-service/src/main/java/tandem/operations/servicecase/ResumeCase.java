package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseResumed;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case waits no longer. */
@Act(
    path = "resume",
    event = "resumed",
    en = "Go on with a case that waited",
    zh = "恢复暂停的工单",
    to = "open")
@ApplicationScoped
class ResumeCase extends RecordAct<ServiceCase, ResumeCase.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(it.course.resume(at), new CaseResumed());
  }
}
