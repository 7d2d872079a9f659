package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseResponded;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The customer gets an answer. */
@ApplicationScoped
class RespondToCase {

  private final ActTime time;

  RespondToCase(ActTime time) {
    this.time = time;
  }

  Outcome<Told> respond(ServiceCase it, RespondRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new CaseResponded(request.automatic()),
        at -> it.course.respond(request.automatic(), at));
  }
}
