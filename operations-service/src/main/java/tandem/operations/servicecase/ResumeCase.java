package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResumed;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The case waits no longer. */
@ApplicationScoped
class ResumeCase {

  private final ActTime time;

  ResumeCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> resume(ServiceCase it, CaseDone request) {
    return Told.at(time, request.occurredAt(), new CaseResumed(), at -> it.course.resume(at));
  }
}
